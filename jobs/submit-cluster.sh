#!/usr/bin/env bash
# Submits a job to a cluster: jobs/submit-cluster.sh MASTER JOB.yaml [OPTIONS OF run]
#
# MASTER is a Spark master such as spark://host:7077, yarn or k8s://…; input and output of the job must be reachable from
# all workers.
set -euo pipefail

[ $# -ge 2 ] || {
    echo "usage: jobs/submit-cluster.sh MASTER JOB.yaml [OPTIONS OF run]" >&2
    exit 2
}
master=$1
shift
exec "$(dirname "${BASH_SOURCE[0]}")/comention" --master "$master" --executor-memory 4g -- run "$@"
