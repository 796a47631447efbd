"""What is made of long texts is kept for the visitors who came last."""

from dashboard.views.made import MOST_CHARACTERS, Made, _Kept


def test_what_was_made_for_others_is_kept_up_to_so_many_characters():
    kept, visitors = _Kept(), [Made(what=number) for number in range(3)]
    for one in visitors:
        kept.look_at(one, MOST_CHARACTERS)
    assert [dict(one) for one in visitors] == [{}, {"what": 1}, {"what": 2}]


def test_whoever_looks_again_is_the_last_one():
    kept, visitors = _Kept(), [Made(what=number) for number in range(3)]
    for one in (visitors[0], visitors[1], visitors[0], visitors[2]):
        kept.look_at(one, MOST_CHARACTERS)
    assert [dict(one) for one in visitors] == [{"what": 0}, {}, {"what": 2}]


def test_a_visitor_who_has_left_is_not_counted():
    kept, stays = _Kept(), Made(what=1)
    kept.look_at(stays, MOST_CHARACTERS)
    kept.look_at(Made(), MOST_CHARACTERS)
    kept.look_at(Made(), MOST_CHARACTERS)
    assert stays == {"what": 1}
