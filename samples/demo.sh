#!/usr/bin/env bash
# Command one: builds Plimsoll and the samples, runs the payments service on real parts, and checks what it shows.
# MVN_ARGS: more arguments for every mvn, such as -o or another local repository.
# PAYMENTS_JDBC_URL, PAYMENTS_JDBC_USER, PAYMENTS_JDBC_PASSWORD: a PostgreSQL of your own instead of an embedded one.
set -euo pipefail
cd "$(dirname "$0")"

build() {
  printf '== %s\n' "$1"
  shift
  # Word splitting is wanted: MVN_ARGS is a list.
  # shellcheck disable=SC2086
  mvn -B -ntp -q -Dstyle.color=never ${MVN_ARGS:-} "$@"
}

build 'Building Plimsoll' -f ../pom.xml -Dmaven.test.skip=true -Dinvoker.skip=true -Dspotless.check.skip=true install
build 'Building samples/payments, with Plimsoll enabled by its plugin block' -f payments/pom.xml package
build 'Building the demo' -f demo/pom.xml process-classes

java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
# Protobuf asks for Unsafe; newer JVMs would talk about it, older ones do not know the option.
exec "$java" -XX:+IgnoreUnrecognizedVMOptions --sun-misc-unsafe-memory-access=allow \
  -cp 'demo/target/classes:demo/target/lib/*' dev.plimsoll.demo.Demo
