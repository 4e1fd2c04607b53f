"""Online look-ups: asked once, kept on disk; no test asks the network."""

from pathlib import Path
from typing import Any

import pytest
from geopy.exc import GeocoderServiceError

from dateline.errors import LookUpFailed
from dateline.gazetteer.online import OnlineGeocoder

ANSWER = {"display_name": "Quito, Ecuador", "lat": "-0.22", "lon": "-78.51"}


class Service:
    """Answers like the service, counting the questions."""

    def __init__(self, answers: list[dict[str, Any]]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def __call__(self, name: str) -> list[dict[str, Any]]:
        self.asked.append(name)
        return self.answers


def test_a_name_is_asked_once_and_kept(tmp_path: Path) -> None:
    service = Service([ANSWER])
    first = OnlineGeocoder(tmp_path, service).geocode("Quito")
    again = OnlineGeocoder(tmp_path, service).geocode("  quito ")
    assert service.asked == ["Quito"]
    assert first is not None
    assert first == again
    assert (first.latitude, first.longitude) == (-0.22, -78.51)
    assert first.raw == ANSWER


def test_that_there_is_none_is_kept_too(tmp_path: Path) -> None:
    service = Service([])
    geocoder = OnlineGeocoder(tmp_path, service)
    assert geocoder.geocode("Qwzx") is None
    assert geocoder.geocode("Qwzx", exactly_one=False) is None
    assert geocoder.geocode(" ") is None
    assert service.asked == ["Qwzx"]


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", '{"answers": [{"lat": "x"}]}'])
def test_a_spoilt_answer_is_asked_for_again(tmp_path: Path, spoilt: str) -> None:
    service = Service([ANSWER])
    OnlineGeocoder(tmp_path, service).geocode("Quito")
    for file in tmp_path.iterdir():
        file.write_text(spoilt, encoding="utf-8")
    found = OnlineGeocoder(tmp_path, service).geocode("Quito")
    assert found is not None
    assert found.raw == ANSWER
    assert len(service.asked) == 2


def test_a_failure_is_one_sentence_and_not_kept(tmp_path: Path) -> None:
    def fail(_: str) -> list[dict[str, Any]]:
        raise GeocoderServiceError("unreachable")

    with pytest.raises(LookUpFailed, match=r"“Quito”.*unreachable"):
        OnlineGeocoder(tmp_path, fail).geocode("Quito")
    assert OnlineGeocoder(tmp_path, Service([ANSWER])).geocode("Quito") is not None


def test_no_cache_can_be_written_and_it_still_answers(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("", encoding="utf-8")
    found = OnlineGeocoder(file, Service([ANSWER])).geocode("Quito", exactly_one=False)
    assert found is not None
    assert [location.raw for location in found] == [ANSWER]
