# Finds a JDK 25 or newer and exports JAVA_HOME; sourced by ./florin.

jdk_version() { # prints the specification version of the JDK in folder $1
  [ -x "$1/bin/javac" ] || return 1
  "$1/bin/java" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'
}

find_jdk() {
  local candidate version
  for candidate in "${JAVA_HOME:-}" "${JDK25_HOME:-}" /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/jdk* /opt/java* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    [ -n "$candidate" ] || continue
    version=$(jdk_version "$candidate" || true)
    if [ "${version%%.*}" -ge 25 ] 2>/dev/null; then
      export JAVA_HOME=$candidate
      return 0
    fi
  done
  return 1
}

require_jdk() {
  find_jdk || die "Florin needs JDK 25 or newer (for example Eclipse Temurin 25): install it, or point JAVA_HOME to one."
}

require_node() {
  local version
  version=$(node --version 2>/dev/null || true)
  version=${version#v}
  local major=${version%%.*} rest=${version#*.}
  local minor=${rest%%.*}
  if [ -z "$version" ] || [ "$major" -lt 20 ] || { [ "$major" -eq 20 ] && [ "$minor" -lt 19 ]; }; then
    die "Florin needs Node.js 20.19 or newer${version:+ (found $version)}: install it from your system's packages or nodejs.org."
  fi
}

require_maven() {
  command -v mvn >/dev/null || die "Florin needs Maven 3.8.7 or newer: install it from your system's packages."
}
