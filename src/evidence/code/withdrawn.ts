/**
 * The sentence says that a thing was taken away or renamed: then its absence is what the document tells. One line for
 * each language of the documents.
 */
export const WITHDRAWN =
  /\b(?:remov(?:ed?|ing|al)|delet(?:ed?|ing|ion)|dropp(?:ed|ing)|renam(?:ed?|ing)|replac(?:ed?|ing|ement)|deprecat(?:ed?|ing|ion)|retired?|obsolete|legacy|no longer|formerly|instead of|superseded|merged into|moved (?:to|into|from)|migrated (?:to|from)|converted (?:to|from)|entfernt|gelöscht|ersetzt|umbenannt|veraltet|dihapus|diganti|eliminad[oa]s?|reemplazad[oa]s?|removid[oa]s?|substituíd[oa]s?|supprimée?s?|remplacée?s?)\b|删除|移除|替换|废弃|刪除|取代|削除|置き換え/iu
