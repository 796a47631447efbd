"""Articles out of the exports of databases: LexisNexis, Nexis Uni, Factiva, Europresse, ProQuest."""

from dashboard.loader.readers.exports.lines import articles_in, export_of

__all__ = ["articles_in", "export_of"]
