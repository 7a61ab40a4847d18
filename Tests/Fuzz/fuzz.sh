#!/bin/bash
# fuzz.sh PROGRAM FOLDER SECONDS [TARGET…]: tries each target so long, on inputs that grow from FOLDER/corpus; ends at
# the first fault with the input's path. What is found goes on from run to run; `make clean` forgets it.
set -euo pipefail
program=$1 folder=$2 seconds=$3
shift 3
corpus=$folder/corpus faults=$folder/faults
mkdir -p "$corpus" "$faults"
targets=$(ENTENTE_FUZZ_SEEDS=$corpus "$program")
[ $# -eq 0 ] || targets=$*
# The runtime would look at its own stack before libFuzzer hears of a fault.
export SWIFT_BACKTRACE=enable=no
total=0
for target in $targets; do
    log=$folder/$target.log
    words=()
    [ ! -s "$corpus/$target.dict" ] || words=(-dict="$corpus/$target.dict")
    # Leaks are not looked for: the runtime's metadata live as long as the process, and look like some.
    if ! ENTENTE_FUZZ_TARGET=$target nice "$program" "$corpus/$target" "${words[@]}" \
        -artifact_prefix="$faults/$target-" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4096 \
        -detect_leaks=0 -print_final_stats=1 >"$log" 2>&1; then
        grep -E 'Fatal error|ERROR:|SUMMARY:|Test unit written' "$log" >&2 || tail -n 20 "$log" >&2
        input=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
        echo "error: $target: a fault with the input ${input:-in $log}" >&2
        echo "see it again with: ENTENTE_FUZZ_TARGET=$target $program ${input:-INPUT}" >&2
        exit 1
    fi
    count=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
    total=$((total + count))
    printf '%-16s %10d inputs, %6d kept\n' "$target" "$count" "$(ls "$corpus/$target" | wc -l)"
done
printf '%-16s %10d inputs, no fault\n' 'in all' "$total"
