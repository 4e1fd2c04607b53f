# shellcheck shell=sh
# Sourced by `run` and `test`: brings a checkout to where it runs, and is quick
# when there is nothing to do.
#
# setup run    system libraries and the program, in .venv
# setup test   the same, with what the tests and checks need

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
venv=$root/.venv

# What Qt and its web engine load from the system: the file, the Debian package.
libraries='
libEGL.so.1 libegl1
libGL.so.1 libgl1
libOpenGL.so.0 libopengl0
libX11-xcb.so.1 libx11-xcb1
libXcomposite.so.1 libxcomposite1
libXdamage.so.1 libxdamage1
libXrandr.so.2 libxrandr2
libXtst.so.6 libxtst6
libasound.so.2 libasound2
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
libgbm.so.1 libgbm1
libglib-2.0.so.0 libglib2.0-0
libnss3.so libnss3
libwayland-cursor.so.0 libwayland-cursor0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xinerama.so.0 libxcb-xinerama0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxkbfile.so.1 libxkbfile1
'

# What the tests call: the command, the Debian package.
commands='
Xvfb xvfb
appstreamcli appstream
chromium chromium
dbus-run-session dbus
desktop-file-validate desktop-file-utils
gdalinfo gdal-bin
git git
pdftotext poppler-utils
rsvg-convert librsvg2-bin
shellcheck shellcheck
xauth xauth
xmllint libxml2-utils
xvfb-run xvfb
'

say() {
    printf '%s\n' "dateline: $*" >&2
}

fail() {
    say "$*"
    exit 1
}

# The stamp says for what the environment was made; another answer makes it anew.
stamp_text() {
    echo "$root"
    sed '/^\[tool\.ruff/,$d' "$root/pyproject.toml"
}

is_ready() {
    [ -x "$venv/bin/python" ] && [ -f "$venv/.ready-$1" ] &&
        stamp_text | cmp -s - "$venv/.ready-$1"
}

# Prints the newest suitable Python, or nothing.
find_python() {
    for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
        then
            command -v "$name"
            return
        fi
    done
}

# Prints the Debian packages that are missing for $1, one a line.
missing_packages() {
    is_ready run || "${python:-false}" -c 'import ensurepip, venv' 2>/dev/null ||
        echo python3-venv
    known=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null) || known=
    echo "$libraries" | while read -r file package; do
        [ -z "$file" ] && continue
        case $known in
        *"	$file ("*) ;;
        *) echo "$package" ;;
        esac
    done
    [ "$1" = test ] || return 0
    echo "$commands" | while read -r name package; do
        [ -z "$name" ] && continue
        command -v "$name" >/dev/null || echo "$package"
    done
}

# Runs a command with root's rights where that takes no question.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends "$@"
}

# Installs the packages in $1 where it may; else names them in one line and stops.
install_packages() {
    paste="sudo apt-get install -y $1"
    command -v apt-get >/dev/null ||
        fail "install these first (Debian's names): $1"
    [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null || fail "first run: $paste"
    say "installing system packages: $1"
    log=$(mktemp)
    # A fresh system has no package lists; old lists name files that are gone.
    # shellcheck disable=SC2086 # the names are separate words
    if ! apt_install $1 >"$log" 2>&1; then
        if ! { as_root apt-get update -qq && apt_install $1; } >"$log" 2>&1; then
            cat "$log" >&2
            rm -f "$log"
            fail "the system packages could not be installed; run: $paste"
        fi
    fi
    rm -f "$log"
}

pip_install() {
    if [ -t 2 ]; then
        "$venv/bin/python" -m pip install --disable-pip-version-check "$@" >&2
    else
        "$venv/bin/python" -m pip install --disable-pip-version-check -q "$@" >&2
    fi
}

install_program() {
    # What was made for other dependencies is not mended: leftovers break Qt.
    if ! is_ready run; then
        say "making the environment in $venv"
        "$python" -m venv --clear "$venv"
    fi
    say "installing the program (about 250 MB to download the first time)"
    # pip 23.2 and older know no dependency groups.
    pip_install --upgrade 'pip>=25.1'
    if [ "$1" = test ]; then
        pip_install --editable "$root" --group "$root/pyproject.toml:dev"
        stamp_text >"$venv/.ready-test"
    else
        pip_install --editable "$root"
    fi
    stamp_text >"$venv/.ready-run"
}

setup() {
    python=$(find_python)
    missing=$(missing_packages "$1" | sort -u | tr '\n' ' ')
    missing=${missing% }
    if [ -n "$missing" ]; then
        install_packages "$missing"
        python=$(find_python)
    fi
    [ -n "$python" ] || fail "Python 3.11 or newer is needed and was not found"
    is_ready "$1" || install_program "$1"
}
