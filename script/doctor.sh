# ./florin doctor: one line per thing this machine needs; sourced by ./florin.

doctor() {
  local bad=0
  check() { # name, test command, what is wrong
    if eval "$2" >/dev/null 2>&1; then
      printf 'ok       %s\n' "$1"
    else
      printf 'missing  %s: %s\n' "$1" "$3"
      bad=1
    fi
  }
  check "JDK 25" find_jdk "install one (for example Eclipse Temurin 25) or point JAVA_HOME to it"
  check "Node.js 20.19" "(require_node)" "install it from your system's packages or nodejs.org"
  check "Maven" "command -v mvn" "install it from your system's packages"
  check "PostgreSQL as this user" '[ "$(id -u)" -ne 0 ] || unshare -U true' \
    "root needs user namespaces; use a normal user, or an external server by QUARKUS_DATASOURCE_JDBC_URL"
  check "Chromium (tests only)" "command -v chromium" "install the package chromium"
  local port
  for port in 8080 8545 8180 8181; do
    check "port $port free" "! (exec 3<>/dev/tcp/127.0.0.1/$port)" "something listens there; choose another port at start"
  done
  check "data folder writable" '[ -w "${FLORIN_DATA:-$root}" ]' "choose another by FLORIN_DATA or --data"
  return $bad
}
