#!/usr/bin/env bash
# Installs the servers of the test matrix that come in no jar of the build: Redis 6.2, Redis 8.0 and Valkey 8.1,
# each as DIRECTORY/NAME/redis-server, where the tests look for them.
#
#   ci/servers.sh [NAME...]      all, or those named: redis-6.2 redis-8.0 valkey-8.1
#
# DIRECTORY is $KEYWRIGHT_SERVERS, else target/servers. What is there is kept. Nothing on the machine changes outside
# that directory (and Maven's own repository). Needs Debian on amd64, with apt and Maven; elsewhere with apt, a Debian
# mirror can be named by $KEYWRIGHT_DEBIAN_MIRROR, and the package debian-archive-keyring must be there.
# Exit code: 0 if every server asked for is there at the end, 1 if one is not.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
HOME_DIRECTORY=${KEYWRIGHT_SERVERS:-$PWD/target/servers}
MATRIX=(redis-6.2 redis-8.0 valkey-8.1)
EMBEDDED_REDIS_6_2=com.github.codemonstur:embedded-redis:1.4.4
DEBIAN_SUITE=trixie # its packages move within a minor version only

mkdir -p "$HOME_DIRECTORY"
HOME_DIRECTORY=$(cd "$HOME_DIRECTORY" && pwd)
SCRATCH=$(mktemp -d "${TMPDIR:-/tmp}/keywright-servers.XXXXXX")
trap 'rm -rf "$SCRATCH"' EXIT

version_of() { "$HOME_DIRECTORY/$1/redis-server" --version 2>/dev/null | sed -n 's/.*v=\([0-9.]*\).*/\1/p'; }

# Moves a finished directory to its place, so that an interrupted run leaves no half of a server.
put() { # NAME DIRECTORY
    chmod -R a+rX "$2"
    rm -rf "${HOME_DIRECTORY:?}/$1"
    mv "$2" "$HOME_DIRECTORY/$1"
}

# Redis 6.2 out of a jar; it is copied from Maven's repository and never put on a class path.
install_from_jar() { # NAME
    local jar stage=$SCRATCH/$1 work=$SCRATCH/jar
    mkdir -p "$stage" "$work"
    mvn -B -q -N org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy \
        -Dartifact="$EMBEDDED_REDIS_6_2" -DoutputDirectory="$work" -Dmdep.overWriteReleases=true
    jar=$(ls "$work"/*.jar)
    if command -v unzip >/dev/null; then
        unzip -q -o "$jar" 'redis-server-*linux-amd64' -d "$work"
    else
        (cd "$work" && jar xf "$jar")
    fi
    cp "$(ls "$work"/redis-server-*linux-amd64 | head -1)" "$stage/redis-server"
    chmod 755 "$stage/redis-server"
    put "$1" "$stage"
}

# A package of another Debian release, with its own loader and libraries and without installing it: apt gets lists and
# a status file of its own, and takes the mirror that this machine's apt uses.
APT=$SCRATCH/apt
APT_OPTIONS=(
    -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$APT/etc"
    -o Dir::State::Lists="$APT/lists" -o Dir::State::status="$APT/status" -o Dir::Cache="$APT/cache"
    -o APT::Sandbox::User="$(id -un)" -o APT::Install-Recommends=false -o Debug::NoLocking=true
    -o Acquire::Languages=none)

read_package_lists() {
    if [ -e "$APT/ready" ]; then
        return 0
    fi
    local uri=${KEYWRIGHT_DEBIAN_MIRROR:-}
    if [ -z "$uri" ]; then
        uri=$(apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' | grep -m1 -E '/debian/?$' || true)
    fi
    if [ -z "$uri" ]; then
        echo "apt on this machine knows no Debian mirror: name one by KEYWRIGHT_DEBIAN_MIRROR" >&2
        return 1
    fi
    mkdir -p "$APT"/lists/partial "$APT"/cache/archives/partial "$APT"/etc
    printf 'Types: deb\nURIs: %s\nSuites: %s\nComponents: main\nSigned-By: %s\n' \
        "$uri" "$DEBIAN_SUITE" /usr/share/keyrings/debian-archive-keyring.gpg >"$APT/etc/servers.sources"
    : >"$APT/status" # empty, so that libc and every other library come along
    apt-get "${APT_OPTIONS[@]}" -qq update
    touch "$APT/ready"
}

install_from_debian() { # NAME PACKAGE (the binary has the package's name)
    local stage=$SCRATCH/$1 binary=$2 deb
    mkdir -p "$stage"
    read_package_lists
    apt-get "${APT_OPTIONS[@]}" -qq -y --download-only install "$binary"
    for deb in "$APT"/cache/archives/*.deb; do
        dpkg -x "$deb" "$stage"
    done
    keep_only_the_server "$stage" "$binary"
    cat >"$stage/redis-server" <<WRAPPER
#!/bin/sh
# The server with the loader and the libraries of its own release.
D=\$(cd "\$(dirname "\$0")" && pwd)
exec "\$D/lib/ld-linux-x86-64.so.2" --library-path "\$D/lib" "\$D/bin/$binary" "\$@"
WRAPPER
    chmod 755 "$stage/redis-server"
    put "$1" "$stage"
}

# Of 50 MB unpacked the server needs itself and the libraries it is linked with.
keep_only_the_server() { # DIRECTORY BINARY
    local from=$1 binary=$2 lib=$1/usr/lib/x86_64-linux-gnu
    mkdir -p "$from/bin" "$from/lib"
    cp -L "$from/usr/bin/$binary" "$from/bin/"
    local loader=$lib/ld-linux-x86-64.so.2
    cp -L "$loader" "$from/lib/"
    "$loader" --library-path "$lib" --list "$from/bin/$binary" |
        sed -n 's/.*=> \(\/[^ ]*\) .*/\1/p' | while read -r library; do cp -L "$library" "$from/lib/"; done
    rm -rf "$from"/{usr,etc,var,lib64,sbin,run}
}

install() { # NAME
    case $1 in
        redis-6.2) install_from_jar "$1" ;;
        redis-8.0) install_from_debian "$1" redis-server ;;
        valkey-8.1) install_from_debian "$1" valkey-server ;;
        *) echo "no such server; there are ${MATRIX[*]}" >&2; return 1 ;;
    esac
}

failed=()
if [ $# -eq 0 ]; then
    set -- "${MATRIX[@]}"
fi
for name in "$@"; do
    version=$(version_of "$name" || true)
    if [ -n "$version" ]; then
        echo "$name: $version (was there)"
        continue
    fi
    # In the background, because bash ignores errexit in whatever an `if` calls.
    install "$name" >"$SCRATCH/log" 2>&1 &
    if wait $! && version=$(version_of "$name") && [ -n "$version" ]; then
        echo "$name: $version"
    else
        failed+=("$name")
        echo "$name: could not be installed:"
        tail -20 "$SCRATCH/log" | sed 's/^/    /'
    fi
done
if [ ${#failed[@]} -gt 0 ]; then
    echo "not installed: ${failed[*]}"
    exit 1
fi
