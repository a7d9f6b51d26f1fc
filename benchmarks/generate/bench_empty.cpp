// bench_empty: nothing, linked with all that muko is linked with: what the start of a process
// costs.

int main() {
  return 0;
}
