#!/usr/bin/env bash
# When all nodes of the Galera cluster are down: finds the one that came furthest, and lets only that one begin.
#   recover.sh position DATADIR [MARIADBD OPTIONS…]    on each node: prints UUID:NUMBER
#   recover.sh furthest NAME=UUID:NUMBER …             prints the name to begin with
#   recover.sh allow DATADIR NAME NAME=UUID:NUMBER …   marks DATADIR as safe to begin from, or refuses (3)
# Run it as the user that owns the data folder. Nothing is deleted.
set -euo pipefail

fail() { printf 'recover.sh: %s\n' "$2" >&2; exit "$1"; }
state() { sed -n "s/^$2: *//p" "$1/grastate.dat"; }

# After an orderly end the number stands in grastate.dat; after a crash it is -1 there and must be read out of InnoDB.
position() {
    local dir=$1; shift
    [ -f "$dir/grastate.dat" ] || fail 2 "$dir/grastate.dat is missing: name the node's data folder"
    local number; number=$(state "$dir" seqno)
    if [ "$number" != -1 ]; then printf '%s:%s\n' "$(state "$dir" uuid)" "$number"; return; fi
    local log; log=$(mktemp)
    mariadbd "$@" --datadir="$dir" --wsrep-recover >"$log" 2>&1 || true
    local found; found=$(sed -nE 's/.*Recovered position:? ([0-9a-f-]{36}:-?[0-9]+).*/\1/p' "$log" | tail -n 1)
    [ -n "$found" ] || fail 2 "no position could be read; see $log"
    rm -f "$log"
    printf '%s\n' "$found"
}

furthest() {
    [ $# -ge 2 ] || fail 2 "give NAME=UUID:NUMBER of every node"
    local best='' most=-2 life='' one name where number
    for one in "$@"; do
        name=${one%%=*} where=${one#*=} number=${one##*:}
        [[ "$one" =~ ^[^=]+=[0-9a-f-]{36}:-?[0-9]+$ ]] || fail 2 "'$one' is not NAME=UUID:NUMBER"
        [ "$number" -ge 0 ] || fail 3 "$name does not know how far it came. Run 'position' there; do not begin without it."
        [ -z "$life" ] || [ "$life" = "${where%:*}" ] || fail 3 "$name belongs to another cluster ($where). Find out why before anything is started."
        life=${where%:*}
        if [ "$number" -gt "$most" ]; then best=$name most=$number; fi
    done
    printf '%s\n' "$best"
}

allow() {
    local dir=$1 name=$2; shift 2
    local best own='' most one; best=$(furthest "$@")
    for one in "$@"; do
        [ "${one%%=*}" = "$name" ] && own=${one##*:}
        [ "${one%%=*}" = "$best" ] && most=${one##*:}
    done
    [ -n "$own" ] || fail 2 "no position of '$name' was given"
    [ "$own" -eq "$most" ] || fail 3 "$name came to $own, $best came to $most: beginning with $name would lose what was acknowledged. Begin with $best."
    [ -f "$dir/grastate.dat" ] || fail 2 "$dir/grastate.dat is missing: name the node's data folder"
    sed -i 's/^safe_to_bootstrap:.*/safe_to_bootstrap: 1/' "$dir/grastate.dat"
    printf '%s may begin: galera_new_cluster there, then start the others one by one\n' "$name"
}

verb=${1:-}; [ $# -gt 0 ] && shift
case "$verb" in
    position) [ $# -ge 1 ] || fail 2 "name the data folder"; position "$@" ;;
    furthest) furthest "$@" ;;
    allow) [ $# -ge 3 ] || fail 2 "give DATADIR NAME and every node's position"; allow "$@" ;;
    *) sed -n '2,6s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
