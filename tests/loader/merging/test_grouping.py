import pytest

from dashboard.loader.merging.grouping import NEVER, grouped


@pytest.mark.parametrize(
    ("scores", "groups"),
    [
        ({(0, 1): 2.0}, [[0, 1], [2], [3]]),
        ({(0, 1): 2.0, (1, 2): 1.0}, [[0, 1, 2], [3]]),
        ({(0, 1): 2.0, (1, 2): 1.0, (0, 2): NEVER}, [[0, 1], [2], [3]]),
        ({(0, 1): 2.0, (1, 2): 1.0, (0, 2): -3.0}, [[0, 1], [2], [3]]),
        ({(0, 1): -1.0}, [[0], [1], [2], [3]]),
        ({(0, 1): 3.0, (2, 3): 3.0, (0, 2): 1.0}, [[0, 1, 2, 3]]),
    ],
)
def test_groups_are_joined_while_more_speaks_for_it_than_against(scores, groups):
    assert sorted(grouped(4, scores)) == groups


def test_the_likeliest_pair_is_joined_first():
    scores = {(0, 1): 1.0, (1, 2): 4.0, (0, 2): -2.0}
    assert sorted(grouped(3, scores)) == [[0], [1, 2]]
