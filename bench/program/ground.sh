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

exec_from_tests() { # CLASS ARGUMENT…: a class of the tests, which brings the people they simulate
  local class=$1 made=$root/target/bench/tests classpath
  shift
  mkdir -p "$made/classes"
  chmod a+rx "$made"
  if ! [ "$made/classpath" -nt "$root/pom.xml" ]; then
    maven --quiet org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath -Dstyle.color=never "-Dmdep.includeScope=test" "-Dmdep.outputFile=$made/classpath"
  fi
  classpath=$root/target/classes:$(cat "$made/classpath")
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters -d "$made/classes" -cp "$classpath" -sourcepath "$root/src/test/java" \
    "$root/src/test/java/${class//./\/}.java"
  cd "$root"
  exec "$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx768m "-Dsloyfe.laid-out=$laid_out" "-Dsloyfe.test.home=$made/home" \
    -cp "$made/classes:$classpath" "$class" "$@"
}
