# What benchmarks of the whole program share: the program as bin/run starts it, and a way to run one of the classes here.

. "$(dirname "${BASH_SOURCE[0]}")/../../bin/ground.sh"
find_jdk
if is_stale; then
  build || stop "byggingen mislyktes; se meldingene over." "the build failed; see the messages above."
fi
is_laid_out || lay_out

exec_benchmark() { # PLACE/CLASS ARGUMENT…
  local class=$1
  shift
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g -cp "$laid_out/lib/*" "$root/bench/program/no/sloyfe/bench/$class.java" "$@"
}
