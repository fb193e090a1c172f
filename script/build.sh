# Builds what is older than its sources; sourced by ./florin.

app=$root/lending-service/target/quarkus-app
runner=$app/quarkus-run.jar

is_stale() {
  [ -f "$runner" ] || return 0
  local newer
  newer=$(find "$root"/pom.xml "$root"/*/pom.xml "$root"/*/src "$root"/contracts/{abi,script,foundry.toml,package.json} \
    "$root"/web/{public,index.html,package.json,vite.config.ts} -type f -newer "$runner" -print -quit 2>/dev/null || true)
  [ -n "$newer" ]
}

build() {
  is_stale || return 0
  require_maven
  require_node
  echo "Building (the first time takes some minutes) …"
  mkdir -p "$root/target"
  local log=$root/target/build.log
  if ! mvn -f "$root/pom.xml" -q -B -DskipTests -Dspotless.check.skip=true package >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    die "The build failed; the whole log is in $log."
  fi
}

# Class path of everything, for the command-line tools.
class_path() { echo "$app/lib/main/*:$app/app/*:$app/quarkus/*"; }

java_tool() { exec "$JAVA_HOME/bin/java" "${jvm_options[@]}" -cp "$(class_path)" "$@"; }

jvm_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx1g)
