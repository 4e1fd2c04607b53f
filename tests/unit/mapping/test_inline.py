"""The window's page with all in it that it needs at once."""

import json
import re

import pytest

from dateline.mapping.inline import WORDS, inlined
from dateline.mapping.page import window_files

PAGE = window_files()["index.html"].decode()


def test_everything_lies_in_it_under_one_word() -> None:
    page, policy = inlined(PAGE, ["a{}"], ["let a"], {"b/c.json": "[1]"}, [], "0f")
    assert '<style nonce="0f">a{}</style>' in page
    assert '<script nonce="0f">let a</script>' in page
    assert '<script type="application/json" id="b/c.json">[1]</script>' in page
    assert f'content="{policy}"' in page
    assert policy.count("'nonce-0f'") == 2
    assert "src=" not in page
    assert "href=" not in page


@pytest.mark.parametrize("text", ["</script><script>x()</script>", "$scripts", "<!--"])
def test_words_stay_words(text: str) -> None:
    said = json.dumps({"kind": "draw", "patch": {"title": text}})
    page, _ = inlined(PAGE, [], ["let a"], {}, [said], "0f")
    found = re.search(rf'id="{WORDS}">(.*?)</script>', page)
    assert found is not None
    assert [json.loads(each) for each in json.loads(found[1])] == [json.loads(said)]
    assert page.count("<script") == 2


@pytest.mark.parametrize("bad", ["a</script >", "a<!--b"])
def test_a_script_that_would_end_too_early_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match="too early"):
        inlined(PAGE, [], [bad], {}, [], "0f")
