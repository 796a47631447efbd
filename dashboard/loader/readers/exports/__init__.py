"""Articles out of the exports of databases: LexisNexis, Nexis Uni, Factiva, Europresse, ProQuest."""

from dashboard.loader.readers.exports.lines import articles_in, documents_in_export, export_of, told

__all__ = ["articles_in", "documents_in_export", "export_of", "told"]
