# ./florin test [--long]: everything, part by part, and one closing line; ./florin test --fuzz SECONDS [TARGET]: a search
# for inputs that break a decoder; sourced by ./florin.

passed=0 failed=0 skipped=0 broken=0

count() { # name, passed, failed, skipped
  passed=$((passed + $2)) failed=$((failed + $3)) skipped=$((skipped + $4))
  printf '%-12s %5d passed %5d failed %5d skipped\n' "$1" "$2" "$3" "$4"
}

number() { # last number before the word $2 in line $1, 0 when there is none
  local found
  found=$(grep -oE "[0-9]+ (tests )?$2" <<<"$1" | tail -n 1 | grep -oE '^[0-9]+' || true)
  echo "${found:-0}"
}

count_java() { # all surefire reports written by this run
  local module tests errors failures ignored line all=0 bad=0 left=0
  while IFS= read -r -d '' report; do
    line=$(grep -m 1 '<testsuite ' -A 3 "$report" | tr '\n' ' ')
    tests=$(sed -n 's/.* tests="\([0-9]*\)".*/\1/p' <<<"$line")
    errors=$(sed -n 's/.* errors="\([0-9]*\)".*/\1/p' <<<"$line")
    failures=$(sed -n 's/.* failures="\([0-9]*\)".*/\1/p' <<<"$line")
    ignored=$(sed -n 's/.* skipped="\([0-9]*\)".*/\1/p' <<<"$line")
    all=$((all + ${tests:-0})) bad=$((bad + ${errors:-0} + ${failures:-0})) left=$((left + ${ignored:-0}))
  done < <(find "$root" -path '*/target/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' -newer "$marker" -print0)
  count Java $((all - bad - left)) "$bad" "$left"
}

# forge and Vitest run inside the module builds; their closing lines are in the build's log
count_forge() {
  local line
  while IFS= read -r line; do
    count forge "$(number "$line" passed)" "$(number "$line" failed)" "$(number "$line" skipped)"
  done < <(sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E '^Ran [0-9]+ test suites? .*tests passed' || true)
}

count_vitest() {
  local line
  while IFS= read -r line; do
    count Vitest "$(number "$line" passed)" "$(number "$line" failed)" "$(number "$line" skipped)"
  done < <(sed 's/\x1b\[[0-9;]*m//g' "$log" | grep -E '^ *Tests +[0-9]+ ' || true)
}

require_chromium() {
  command -v chromium >/dev/null && return 0
  if [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    echo "Installing Chromium …"
    apt-get update -qq && apt-get install -y -qq chromium >/dev/null && return 0
  fi
  die "The browser tests need Chromium: install the package chromium."
}

# The first of four free ports in a row, below those that the system gives to outgoing connections: one of these could
# be taken between the choice and the start.
free_ports() {
  local base port
  for _ in $(seq 100); do
    base=$((20000 + RANDOM % 9990))
    for port in $base $((base + 1)) $((base + 2)) $((base + 3)); do
      (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue 2
    done
    echo "$base"
    return
  done
  die "There are no four free ports in a row between 20000 and 29999."
}

# Starts a whole stack on free ports and a temporary folder, runs the browser tests against it, stops it. A test
# may stop and start the stack itself: the exported variables make ./florin start the same one again. With
# FLORIN_START_OPTIONS=--no-staff the tests run in the seeded demo world.
run_browser_tests() {
  [ -f "$root/web/playwright.config.ts" ] || return 0
  require_chromium
  local base
  base=$(free_ports)
  FLORIN_DATA=$(mktemp -d)
  export FLORIN_DATA FLORIN_PORT=$base FLORIN_RPC_PORT=$((base + 1)) FLORIN_KEYCLOAK_PORT=$((base + 2))
  export FLORIN_URL=http://localhost:$FLORIN_PORT
  local out=$root/target/browser-tests.log stack=$root/target/browser-stack.log
  export FLORIN_START_OPTIONS=${FLORIN_START_OPTIONS---no-staff --empty}
  # shellcheck disable=SC2086  # several options in one variable
  "$root/florin" start $FLORIN_START_OPTIONS >"$stack" 2>&1 &
  local starting=$!
  trap stop_stack EXIT
  if await_stack "$stack" "$starting"; then
    (cd "$root/web" && npx playwright test) 2>&1 | tee "$out" || broken=1
    count browser "$(number "$(grep -E '^ +[0-9]+ passed' "$out" || true)" passed)" \
      "$(number "$(grep -E '^ +[0-9]+ failed' "$out" || true)" failed)" \
      "$(number "$(grep -E '^ +[0-9]+ skipped' "$out" || true)" skipped)"
  else
    tail -n 20 "$stack"
    broken=1
  fi
  stop_stack
}

await_stack() { # log, process: until the log says that everything answers, at most five minutes
  for _ in $(seq 300); do
    grep -q 'Stop with Ctrl-C' "$1" && return 0
    kill -0 "$2" 2>/dev/null || return 1
    sleep 1
  done
  return 1
}

stop_stack() {
  trap - EXIT
  local pid
  pid=$(sed -n 's/^pid=//p' "$FLORIN_DATA/run/service.pid" 2>/dev/null || true)
  if [ -n "$pid" ]; then
    kill "$pid" 2>/dev/null || true
    for _ in $(seq 60); do
      kill -0 "$pid" 2>/dev/null || break
      sleep 1
    done
  fi
  rm -rf "$FLORIN_DATA"
}

# A virtual machine of its own per target; what it finds stays in target/fuzz and makes the next search faster.
run_fuzz() { # seconds per target, one target or none for all
  local seconds=${1:-} only=${2:-} target log broken=0
  [[ $seconds =~ ^[1-9][0-9]{0,5}$ ]] || die "Say for how many seconds, for example: ./florin test --fuzz 60"
  require_maven
  local folder=$root/target/fuzz
  mkdir -p "$folder"
  mvn -f "$root/pom.xml" -q -B -pl chain -DskipTests -Dspotless.check.skip=true test-compile
  mvn -f "$root/pom.xml" -q -B -pl chain dependency:build-classpath -Dmdep.outputFile="$folder/class.path"
  for target in ${only:-rlp transaction block precompile rpc}; do
    log=$folder/$target.log
    if "$JAVA_HOME/bin/java" "${jvm_options[@]}" -XX:+EnableDynamicAgentLoading \
      -cp "$root/chain/target/test-classes:$root/chain/target/classes:$(cat "$folder/class.path")" \
      io.florin.chain.fuzz.FuzzMain "$target" "$seconds" "$folder" >"$log" 2>&1; then
      echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, none broke a rule"
    else
      broken=1
      grep -m 1 -A 12 'Java Exception' "$log" || tail -n 20 "$log"
      echo "$target: an input broke a rule; it is in $folder/$target, everything said in $log"
    fi
  done
  [ "$broken" -eq 0 ]
}

run_tests() {
  if [ "${1:-}" = --fuzz ]; then
    shift
    run_fuzz "$@"
    return
  fi
  local long=()
  if [ "${1:-}" = --long ]; then
    long=(-Dflorin.long=true)
    export FLORIN_LONG=true
  fi
  require_maven
  require_node
  mkdir -p "$root/target"
  local marker=$root/target/test.started log=$root/target/test.log
  touch "$marker"
  sleep 1
  mvn -f "$root/pom.xml" -B --fail-at-end -Dmaven.test.failure.ignore=true ${long[@]+"${long[@]}"} verify 2>&1 | tee "$log" || broken=1
  run_browser_tests
  echo
  count_java
  count_forge
  count_vitest
  [ "$broken" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" -eq 0 ] && [ "$broken" -eq 0 ]
}
