from dashboard.loader.readers import read_bytes
from tests.loader.readers.words import own

NEW = """<html><body>{}</body></html>"""
ARTICLE = """<article><header><div class="rdp__DocPublicationName"><span class="DocPublicationName">{paper}, no. 43018
</span></div><span class="DocHeader">{head}</span><div class="titreArticle">
<p class="sm-margin-TopNews rdp__articletitle">{title}</p></div><p class="sm-margin-bottomNews">Ivana Horvat</p></header>
<section><div class="docOcurrContainer"><p>{text}</p></div></section>
<footer><div class="publiC-lblNodoc">news·20240514·AP·002</div><small>© 2024. Tous droits réservés.</small></footer>
</article>"""
OLD = """<html><body><table><tr><td><span class="DocPublicationName">l'Humanité</span><br>
<span class="DocHeader">Politique, </span><span class="DocHeader">jeudi </span><span class="DocHeader">5 octobre 2013</span>
<br><br><span class="TitreArticleVisu">Un ferry <span style="color:red">échoue</span></span><br><br>
Le ferry est sur les rochers.<p></p>Neuf blessés.<p></p><b><i>© 2012 L'Humanité. Tous droits réservés.</i></b>
<p></p>Numéro de document : news·20131005·PO·204<br></td></tr></table>
<table><tr><td><span class="DocPublicationName">Mag, no. 5968</span><br><span class="DocHeader">3 octobre 2012</span>
<br>Subtitle<br><span class="TitreArticleVisu">La grève</span><br><br>Paul Martin<br><p></p>
Les enseignants sont en grève.<p></p><b><i>© 2010 Mag. Tous droits réservés.</i></b></td></tr></table></body></html>"""


def test_each_article_element_is_a_document():
    page = NEW.format(
        ARTICLE.format(
            paper="La Croix",
            head="mardi 14 mai 2024 61 mots, p. 4",
            title="Un ferry",
            text="Un ferry échoue.",
        )
        + ARTICLE.format(paper="Mag", head="p. 4", title="La grève", text="Ils font grève.")
    )
    ferry, strike = read_bytes(page.encode(), "europresse.HTML")
    assert (ferry.title, ferry.source, ferry.metadata_published) == (
        "Un ferry",
        "La Croix",
        "2024-05-14",
    )
    assert ferry.authors == ("Ivana Horvat",)
    assert own(ferry) == ["Un ferry", "Un ferry échoue."]
    assert strike.metadata_published == "2024-05-14"  # by its number


def test_pages_of_before_are_read():
    ferry, strike = read_bytes(OLD.encode(), "europresse.html")
    assert (ferry.title, ferry.source, ferry.metadata_published) == (
        "Un ferry échoue",
        "l'Humanité",
        "2013-10-05",
    )
    assert own(ferry) == ["Un ferry échoue", "Le ferry est sur les rochers.", "Neuf blessés."]
    assert (strike.title, strike.source, strike.authors) == ("La grève", "Mag", ("Paul Martin",))
