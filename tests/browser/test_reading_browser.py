from playwright.sync_api import expect


def test_a_quote_leads_to_its_words_in_the_source(flood_server, open_page):
    page = open_page(f"{flood_server}/quotes", width=1440)
    page.get_by_role("button", name="Show in source").click()
    expect(page.locator(".dl-here")).to_have_text("we will not wait again,")
    expect(page).to_have_url(f"{flood_server}/source?event=d1-e3&quote=d1-q1")


def test_a_quote_leads_to_its_event(flood_server, open_page):
    page = open_page(f"{flood_server}/quotes", width=1440)
    page.get_by_role("button", name="The town may move to higher ground").click()
    expect(page).to_have_url(f"{flood_server}/?event=d1-e3")


def test_a_quote_is_copied_with_its_source(flood_server, open_page):
    page = open_page(f"{flood_server}/quotes", width=1440)
    page.get_by_role("button", name="Copy with citation", exact=True).click()
    expect(page.get_by_text("Copied")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "“we will not wait again” — Ida Holm, Mayor. arna.txt, 2021-05-10."


def test_a_mark_in_the_source_chooses_its_event(flood_server, open_page):
    page = open_page(f"{flood_server}/source", width=1440)
    page.locator(".dl-m-place", has_text="Breng").click()
    expect(page.locator(".dl-card h2")).to_have_text("Mayor Ida Holm met engineers in Breng")
    expect(page).to_have_url(f"{flood_server}/source?event=d1-e2")
    expect(page.locator(".dl-here").first).to_be_visible()


def test_a_note_in_the_margin_chooses_by_keyboard(flood_server, open_page):
    page = open_page(f"{flood_server}/source", width=1440)
    page.locator(".dl-note", has_text="The dam at Arna broke").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".dl-card h2")).to_have_text("The dam at Arna broke")


def test_on_a_phone_the_card_comes_as_a_sheet(flood_server, open_page):
    page = open_page(f"{flood_server}/source", width=400)
    page.locator(".dl-m-place", has_text="Arna").first.click()
    sheet = page.locator(".dl-sheet")
    expect(sheet).to_be_in_viewport()
    sheet.locator("summary").first.click()
    expect(sheet.locator(".dl-card")).to_be_hidden()


def test_a_refused_copy_is_not_called_copied(flood_server, open_page):
    page = open_page(f"{flood_server}/quotes", width=1440)
    page.evaluate(
        "navigator.clipboard.writeText = () => Promise.reject(new Error('no'));"
        "document.execCommand = () => false;"
    )
    page.get_by_role("button", name="Copy with citation", exact=True).click()
    expect(page.get_by_text("Not copied")).to_be_visible()
    expect(page.get_by_text("Copied", exact=True)).to_have_count(0)
