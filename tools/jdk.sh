# Finds a JDK 25 or newer and exports JAVA_HOME; one sentence where there is none. Read with "." by the commands.
jdk_version() { # prints the feature number of the JDK in folder $1, or 0
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || { echo 0; return; }
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
find_jdk() {
  local java candidate version
  java=$(command -v java 2>/dev/null || true)
  [ -n "$java" ] && java=$(readlink -f "$java") && java=${java%/bin/java}
  for candidate in "${JAVA_HOME:-}" "$java" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -d "$candidate" ] || continue
    version=$(jdk_version "$candidate")
    if [ "${version:-0}" -ge 25 ]; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  echo "A JDK 25 or newer is needed and none was found in JAVA_HOME, on the PATH or in the usual folders; install one, for example Eclipse Temurin 25, and try again." >&2
  exit 2
}
find_jdk
export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
