# What bin/run, bin/test and bin/dev share: where the tools are, and what to say when one is missing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

stop() { # one clear sentence, Bokmål and English
  printf 'Sløyfe: %s / %s\n' "$1" "$2" >&2
  exit 1
}

is_jdk_25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

jdk_places() {
  local on_path
  on_path=$(command -v javac || true)
  printf '%s\n' "${JAVA_HOME:-}"
  [ -z "$on_path" ] || dirname "$(dirname "$(readlink -f "$on_path")")"
  printf '%s\n' \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /usr/local/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home
}

find_jdk() {
  local home
  while read -r home; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done < <(jdk_places)
  stop "fant ingen JDK 25; installer den (for eksempel Temurin 25 fra adoptium.net) eller sett JAVA_HOME." \
    "found no JDK 25; install it (Temurin 25 from adoptium.net, for example) or set JAVA_HOME."
}

need_maven() {
  command -v mvn >/dev/null || stop "fant ikke Maven (mvn), som trengs for å bygge; installer 3.8.7 eller nyere." \
    "did not find Maven (mvn), needed to build; install 3.8.7 or newer."
}

need_node() {
  local version
  version=$(node --version 2>/dev/null | sed 's/^v//; s/\..*//' || true)
  if ! [ "${version:-0}" -ge 20 ] || ! command -v npm >/dev/null; then
    stop "fant ikke Node 20 eller nyere med npm, som trengs for å bygge; installer det fra nodejs.org." \
      "did not find Node 20 or newer with npm, needed to build; install it from nodejs.org."
  fi
}

maven() { # Maven itself runs, briefly, on the JDK that was found; its own warnings about Java 25 say nothing about us
  MAVEN_OPTS="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow ${MAVEN_OPTS:-}" \
    mvn --file "$root/pom.xml" --batch-mode --no-transfer-progress "$@"
}

jar=$root/target/sloyfe.jar

is_stale() {
  [ ! -f "$jar" ] || [ -n "$(find "$root/src/main" "$root/pom.xml" "$root"/package*.json "$root"/*.mjs "$root"/tsconfig*.json \
    -newer "$jar" -print -quit 2>/dev/null)" ]
}

build() { # the jar alone: what only tests need is neither compiled nor fetched
  need_maven
  need_node
  maven --quiet package -Dstyle.color=never -DwithoutTests -Dmaven.test.skip=true
  touch "$jar"
}

laid_out=$root/target/sloyfe # the program as it starts fastest

is_laid_out() { # one rehearsed by another JDK would start slowly
  [ "$laid_out/sloyfe.jar" -nt "$jar" ] && [ "$(cat "$laid_out/jdk" 2>/dev/null)" = "$JAVA_HOME" ]
}

look_ahead() { # finds the program's parts now instead of at each start; settings of this machine have no say in it
  local ahead=$laid_out/ahead classpath=$laid_out/sloyfe.jar:$laid_out/lib/*
  mkdir "$ahead"
  env -i PATH="$PATH" HOME="$HOME" "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp "$classpath" \
    org.springframework.boot.SpringApplicationAotProcessor no.sloyfe.Sloyfe "$ahead/source" "$ahead/resource" "$ahead/classes" no.sloyfe sloyfe &&
    find "$ahead/source" -name '*.java' | sed 's/.*/"&"/' >"$ahead/list" &&
    "$JAVA_HOME/bin/javac" -J-XX:TieredStopAtLevel=1 -J-XX:+UseSerialGC -nowarn -Xlint:none -proc:none -encoding UTF-8 -parameters -cp "$classpath" -d "$ahead/classes" "@$ahead/list" &&
    "$JAVA_HOME/bin/jar" --update --file "$laid_out/sloyfe.jar" -C "$ahead/classes" . &&
    echo -Dspring.aot.enabled=true >>"$laid_out/jvm.options"
}

lay_out() { # the jar and its libraries as files, the start script, and what a rehearsal leaves for the JVM
  rm -rf "$laid_out"
  "$JAVA_HOME/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$laid_out" >/dev/null
  mkdir -p "$laid_out/bin"
  cp "$root/package/sloyfe" "$laid_out/bin/"
  cp "$root/package/jvm.options" "$laid_out/"
  echo "Øver på en rask start / rehearsing a fast start …"
  look_ahead || echo "Sløyfe: programmets deler lot seg ikke finne på forhånd; det starter uten, men langsommere. / the program's parts could not be found ahead; it starts without, only slower." >&2
  rm -rf "$laid_out/ahead"
  touch "$laid_out/sloyfe.jar"
  "$laid_out/bin/sloyfe" rehearse || true # it has said why; the program starts without
  echo "$JAVA_HOME" >"$laid_out/jdk"
}
