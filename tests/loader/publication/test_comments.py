from dashboard.loader import load

STORY = "The wall of the old mill by the river gave way, and two men were hurt."
WORDS = "Olga Senn\nMay 6, 2021 at 10:04\nIt was long overdue."


def test_an_article_is_not_later_than_what_its_readers_wrote(published):
    found = published(f"The mill\n\n{STORY}\n\nComments (2)\n{WORDS}\nNed Orr\nMay 8, 2021\nOh no.")
    assert (found.edtf, found.earliest) == ("../2021-05-06", None)


def test_a_date_below_the_count_of_comments_is_the_articles_where_no_words_follow(published):
    assert published(f"{STORY}\n\n3 Comments\nPublished: May 3, 2021").edtf == "2021-05-03"


def test_the_head_counts_before_the_dates_of_readers(published):
    found = published(f"The mill\n3 Comments\nMay 3, 2021\n\n{STORY}\n\nComments (1)\n{WORDS}")
    assert found.edtf == "2021-05-03"


def test_a_date_at_the_foot_with_words_below_it_is_not_the_articles(published):
    story = f"{STORY}\n\n" * 4
    assert published(f"{story}{WORDS}").edtf is None


def test_a_date_at_the_foot_with_notes_below_it_is_the_articles(published):
    found = published(f"{STORY}\n\n" * 4 + "Ends/Monday, May 3, 2021\nIssued at HKT 18:30\nNNNN")
    assert found.edtf == "2021-05-03"


def test_headlines_below_their_heading_do_not_make_the_head_too_old():
    story = load(f"The mill\n3 May 2021\n\n{STORY}\n\nRead also\nBridge fell 5 May 2021\n")
    assert story.documents[0].published == "2021-05-03"


def test_a_label_below_the_headline_of_another_article_is_of_that_one():
    ended = f"The mill\n\n{STORY}\n\nShare\n"
    stamp = "Published: 3 May 2021"
    assert load(ended + stamp).documents[0].published == "2021-05-03"
    assert load(f"{ended}Old pier\n{stamp}").documents[0].published == "2021-05-03/.."


def test_the_day_of_a_release_stands_below_its_end_mark():
    text = f"The mill\n\n{STORY}\n\nENDS\n3 May 2021"
    assert load(text).documents[0].published == "2021-05-03"


def test_the_day_below_the_next_story_is_of_that_one():
    text = f"The mill\n\n{STORY}\n\nNext story\nOld pier\n3 May 2021"
    assert load(text).documents[0].published == "2021-05-03/.."
