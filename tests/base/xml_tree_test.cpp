#include "base/xml_tree.h"

#include <gtest/gtest.h>

namespace muko {
namespace {

XmlTree tree_of(const char* xml) {
  return to_tree(XmlDocument::parse(xml, "a.xml"));
}

std::string written(const XmlElement& element) {
  std::string out;
  write_element(element, out);
  return out;
}

TEST(XmlTree, IsWrittenAsItWasRead) {
  const std::string xml =
      R"(<w:p xmlns:w="u" xmlns="d" w:a="&lt;&amp;&quot;"><w:t xml:space="preserve"> а &lt; б </w:t><c/></w:p>)";
  EXPECT_EQ(written(*tree_of(xml.c_str()).root), xml);
}

TEST(XmlTree, KnowsNamespacesByTheirUriWhateverThePrefix) {
  const XmlTree tree = tree_of(R"(<w:p xmlns:w="u" xmlns:v="u"><v:t/><x xmlns="y"/></w:p>)");
  EXPECT_EQ(tree.root->ns, tree.root->child("t")->ns);
  EXPECT_EQ(*tree.root->child("x")->ns, "y");
  EXPECT_EQ(tree.root->child("t")->local_name(), "t");
  EXPECT_EQ(tree.root->child("absent"), nullptr);
}

TEST(XmlTree, DropsCommentsAndInstructions) {
  EXPECT_EQ(written(*tree_of("<a><!-- б --><?в г?><![CDATA[<]]></a>").root), "<a>&lt;</a>");
}

TEST(XmlTree, IsChangedByDetachingInsertingAndCloning) {
  const XmlTree tree = tree_of("<a><b>1</b><c/></a>");
  XmlElement& root = *tree.root;
  insert_child(root, 2, clone(*root.child("b")));
  XmlElementPtr taken = detach(*root.child("b"));
  insert_child(*root.child("c"), 0, std::move(taken));
  EXPECT_EQ(written(root), "<a><c><b>1</b></c><b>1</b></a>");
  EXPECT_EQ(index_in_parent(*root.child("b")), 1U);
  EXPECT_EQ(written(*clone_shell(*root.child("b"))), "<b/>");
}

}  // namespace
}  // namespace muko
