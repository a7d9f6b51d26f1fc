// peer.mjs docxtemplater|easy-template-x render TEMPLATE DATA SECONDS | write TEMPLATE DATA FOLDER:
// the same as bench_generate.cpp is for muko. Both parse the template anew for each document: neither can render a parsed one twice.
import { readFileSync, writeFileSync } from "node:fs";

const [peer, mode, templateFile, dataFile, last] = process.argv.slice(2);
const template = readFileSync(templateFile);
const documents = JSON.parse(readFileSync(dataFile, "utf8")).documents;

async function docxtemplater() {
  const PizZip = (await import("pizzip")).default;
  const Docxtemplater = (await import("docxtemplater")).default;
  return (data) => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(data);
    return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" });
  };
}

async function easyTemplate() {
  const { TemplateHandler } = await import("easy-template-x");
  const handler = new TemplateHandler();
  return (data) => handler.process(template, data);
}

const render = await (peer === "docxtemplater" ? docxtemplater() : easyTemplate());

function cpuSeconds() {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1e6;
}

// Documents in about so many CPU seconds; the first `seconds / 2` warm up the compiler of Node.
async function repeat(seconds) {
  let count = 0;
  let size = 0;
  const start = cpuSeconds();
  while (count === 0 || cpuSeconds() - start < seconds) {
    size = (await render(documents[count % documents.length])).length;
    count += 1;
  }
  return [count, cpuSeconds() - start, size];
}

if (mode === "write") {
  for (const [i, data] of documents.entries()) writeFileSync(`${last}/${i}.docx`, await render(data));
} else {
  await repeat(Number(last) / 2);
  console.log((await repeat(Number(last))).join(" "));
}
