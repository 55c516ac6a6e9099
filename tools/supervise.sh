# supervise COMMAND...: runs the program and starts it again after a crash, with pauses that grow from one second to one minute.
# A program that ends by itself with status 0, 1 or 2 (a stop or a refusal), or after a signal to this script, is not started again.
supervise() {
  local child=0 stopping= pause=1 status started
  trap 'stopping=yes; [ "$child" = 0 ] || kill -TERM "$child" 2>/dev/null || true' TERM INT HUP
  while :; do
    started=$SECONDS
    "$@" <&0 &
    child=$!
    [ -z "$stopping" ] || kill -TERM "$child" 2>/dev/null || true
    status=0
    wait "$child" || status=$?
    # A signal ends the wait, not the program.
    while kill -0 "$child" 2>/dev/null; do
      status=0
      wait "$child" || status=$?
    done
    child=0
    case $status in 0 | 1 | 2) exit "$status" ;; esac
    [ -z "$stopping" ] || exit "$status"
    [ $((SECONDS - started)) -lt 600 ] || pause=1
    echo "clearinghouse: the program ended unexpectedly (status $status). It is started again in $pause s." >&2
    env -i sleep "$pause" & # a child that needs no variable gets no password
    wait $! || true
    [ -z "$stopping" ] || exit "$status"
    pause=$((pause * 2 > 60 ? 60 : pause * 2))
  done
}
