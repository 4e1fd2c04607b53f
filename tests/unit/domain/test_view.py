"""What is on screen of a dossier."""

from dateline.domain.view import Links, View


def test_a_new_view_shows_ruptures_and_what_was_inferred() -> None:
    view = View()
    assert view.selection == ""
    assert view.inferred is True
    assert view.links is Links.RUPTURES
