#!/bin/sh
# Runs a Python script with the first Python of this machine that is new enough; says what to do where none is.
# ELCI_PYTHON names one to try first.
enough='import sys; sys.exit(sys.version_info < (3, 11))'
found=''
for candidate in "$ELCI_PYTHON" python3.13 python3.12 python3.11 python3 python; do
    [ -n "$candidate" ] || continue
    command -v "$candidate" >/dev/null 2>&1 || continue
    # Running it is the only proof: a version manager may put a name on the path that has nothing behind it.
    if "$candidate" -c "$enough" >/dev/null 2>&1; then
        exec "$candidate" "$@"
    fi
    version=$("$candidate" --version 2>/dev/null) && found="${found:+$found, }$version"
done
echo "elçi Python 3.11 ya da daha yenisini ister; bu makinede bulunan: ${found:-hiçbiri}. Python'u kurun (Debian, Ubuntu: sudo apt-get install python3 python3-venv) ya da yerini ELCI_PYTHON ile gösterin." >&2
echo "elçi needs Python 3.11 or later; found on this machine: ${found:-none}. Install it (Debian, Ubuntu: sudo apt-get install python3 python3-venv) or name its place in ELCI_PYTHON." >&2
exit 3
