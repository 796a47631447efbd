import io

from openpyxl import Workbook

from dashboard.loader.readers import read_bytes


def workbook(*rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def test_a_workbook_of_events_is_a_table_of_events():
    content = workbook(
        ["Date", "Incident", "Town", "Lat", "Long"],
        ["13/05/2024", "Mill burnt", "Arna", 60.4, 5.25],
    )
    (source,) = read_bytes(content, "a.xlsx")
    assert [(row.date.earliest, row.places[0].lat) for row in source.rows] == [("2024-05-13", 60.4)]


def test_a_workbook_of_articles_gives_articles():
    said = "The mill burnt all night. " * 30
    content = workbook(["title", "text", "published"], ["Mill burnt", said, "2024-05-13"])
    (source,) = read_bytes(content, "a.xlsx")
    assert (source.title, source.rows) == ("Mill burnt", ())


def test_a_row_of_one_cell_above_the_columns_names_the_sheet():
    said = "The mill burnt all night. " * 30
    content = workbook(
        ["Articles on the mill"], ["Titel", "Datum", "Text"], ["Mühle brennt", "13.05.2024", said]
    )
    (source,) = read_bytes(content, "a.xlsx")
    assert (source.title, source.metadata_published) == ("Mühle brennt", "2024-05-13")


def test_a_workbook_of_one_column_is_read_from_its_first_row():
    (source,) = read_bytes(workbook(["text"], ["The mill burnt."]), "a.xlsx")
    assert source.text == "The mill burnt."


def test_sheets_with_the_same_columns_go_on_with_the_first():
    book = Workbook()
    for sheet, title in ((book.active, "Mill burnt"), (book.create_sheet(), "Mill rebuilt")):
        sheet.append(["title", "text", "published"])
        sheet.append([title, "The mill burnt all night. " * 30, "2024-05-13"])
    book.create_sheet().append(["made", "by hand"])
    written = io.BytesIO()
    book.save(written)
    found = read_bytes(written.getvalue(), "a.xlsx")
    assert [one.title for one in found] == ["Mill burnt", "Mill rebuilt"]
