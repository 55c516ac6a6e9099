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
  if [ -n "$preparing" ] && [ ! -w "$program" ]; then
    echo "clearinghouse: prepare writes to $program, which this user may not change. Run it as the user who installed the program." >&2
    exit 2
  elif [ -n "$preparing" ]; then
    set -- -XX:AOTCacheOutput="$cache.new" "$@"
  elif [ -f "$cache" ]; then
    # A cache that does not fit, of another Java for example, is ignored.
    set -- -XX:AOTCache="$cache" -Xlog:aot=off -Xlog:cds=off "$@"
  fi
  set -- "$JAVA_HOME/bin/java" ${CLEARINGHOUSE_JAVA_OPTS:--Xmx512m} "$@"
  if [ -n "$preparing" ]; then
    "$@"
    [ ! -f "$cache.new" ] || mv "$cache.new" "$cache"
  elif [ -n "$running" ]; then
    supervise "$@"
  else
    exec "$@"
  fi
}
