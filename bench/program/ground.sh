# What benchmarks of the program share: the program as bin/run starts it, and a way to run the classes that put it to the test.
# Arguments that begin with -D are properties: bin/bench day -Dmeetings=20 -Dminutes=2

. "$(dirname "${BASH_SOURCE[0]}")/../../bin/ground.sh"
here=$(cd "$(dirname "$0")" && pwd)
find_jdk
if is_stale; then
  build || stop "byggingen mislyktes; se meldingene over." "the build failed; see the messages above."
fi
is_laid_out || lay_out

need_linux() { # where /proc tells of memory and processor time
  [ "$(uname -s)" = Linux ] || stop "målingen går bare på Linux." "the benchmark runs on Linux only."
}

need_files() { # MANY: as many lines can be open
  ulimit -n "$(ulimit -Hn)"
  [ "$(ulimit -n)" = unlimited ] || [ "$(ulimit -n)" -ge "$1" ] || stop "målingen trenger $1 åpne filer; grensen her er $(ulimit -n)." \
    "the benchmark needs $1 open files; the limit here is $(ulimit -n)."
}

exec_java() { # CLASSPATH CLASS ARGUMENT…
  local classpath=$1 class=$2 word command=("$JAVA_HOME/bin/java" -XX:+UseSerialGC -Xmx2g)
  shift 2
  for word in "$@"; do
    [[ $word != -D* ]] || command+=("$word")
  done
  command+=(-cp "$classpath" "$class")
  for word in "$@"; do
    [[ $word == -D* ]] || command+=("$word")
  done
  exec "${command[@]}"
}

exec_benchmark() { # PLACE/CLASS ARGUMENT…: a class of this folder, told where the program is
  local class=$1
  shift
  exec_java "$(printf '%s:' "$laid_out"/lib/postgresql-*.jar)" "$root/bench/program/no/sloyfe/bench/$class.java" "$laid_out" "$@"
}

exec_from_tests() { # CLASS ARGUMENT…: a class of the tests or the benchmark's own src, with the people that the tests simulate
  local class=$1 made classpath source
  made=$root/target/bench/$(basename "$here")
  shift
  rm -rf "$made"
  mkdir -p "$made/classes"
  chmod a+rx "$root/target/bench" "$made" # for the database's own account, when root starts it
  classpath=$root/target/bench/classpath
  if ! [ "$classpath" -nt "$root/pom.xml" ]; then
    need_maven
    maven --quiet org.apache.maven.plugins:maven-dependency-plugin:3.10.0:build-classpath -Dstyle.color=never "-Dmdep.includeScope=test" "-Dmdep.outputFile=$classpath" ||
      stop "fikk ikke hentet det som testene trenger; se meldingene over." "could not fetch what the tests need; see the messages above."
  fi
  classpath=$root/target/classes:$(cat "$classpath")
  source=$here/src/${class//.//}.java
  [ -f "$source" ] || source=$root/src/test/java/${class//.//}.java
  "$JAVA_HOME/bin/javac" -nowarn -proc:none -parameters -d "$made/classes" -cp "$classpath" -sourcepath "$here/src:$root/src/test/java" "$source"
  cd "$root"
  exec_java "$made/classes:$classpath" "$class" "-Dsloyfe.laid-out=$laid_out" "-Dsloyfe.test.home=$made/home" "$@"
}
