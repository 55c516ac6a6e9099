# launch FOLDER ARGUMENTS...: runs the program that is built in FOLDER with the Java of JAVA_HOME. Read with "." by the launchers.
# CLEARINGHOUSE_JAVA_OPTS: options of the Java virtual machine, separated by spaces, such as -Xmx2g.
. "$(dirname "${BASH_SOURCE[0]}")/supervise.sh"

launch() {
  local program=$1 word running= preparing= cache
  shift
  for word in "$@"; do
    [ "$word" != run ] || running=yes
    [ "$word" != prepare ] || preparing=yes
  done
  cache=$program/start.aot # what "prepare" wrote: loaded and linked classes; a start without it takes about twice as long
  set -- -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$program/clearinghouse.jar:$program/lib/*" org.clearinghouse1540.Clearinghouse "$@"
  # A cache that does not fit, of another Java for example, is ignored.
  [ -n "$preparing" ] || [ ! -f "$cache" ] || set -- -XX:AOTCache="$cache" -Dclearinghouse.reader.prepared="$cache" -Xlog:aot=off -Xlog:cds=off "$@"
  if [ -n "$preparing" ]; then
    prepare "$@"
  elif [ -n "$running" ]; then
    supervise "$JAVA_HOME/bin/java" ${CLEARINGHOUSE_JAVA_OPTS:--Xmx512m} "$@"
  else
    exec "$JAVA_HOME/bin/java" ${CLEARINGHOUSE_JAVA_OPTS:--Xmx512m} "$@"
  fi
}

prepare() { # uses the folder and the cache of launch
  if [ ! -w "$program" ]; then
    echo "clearinghouse: prepare writes to $program, which this user may not change. Run it as the user who installed the program." >&2
    exit 2
  fi
  "$JAVA_HOME/bin/java" ${CLEARINGHOUSE_JAVA_OPTS:--Xmx512m} -XX:AOTMode=record -XX:AOTConfiguration="$cache.used" -Xlog:aot=off -Xlog:cds=off "$@"
  [ -f "$cache.used" ] || return 0
  "$JAVA_HOME/bin/java" ${CLEARINGHOUSE_JAVA_OPTS:--Xmx512m} -XX:AOTMode=create -XX:AOTConfiguration="$cache.used" -XX:AOTCache="$cache.new" "$@" >/dev/null 2>&1
  rm -f "$cache.used"
  mv "$cache.new" "$cache"
}
