package org.clearinghouse1540.registers;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.clearinghouse1540.matrix.Citation;
import org.clearinghouse1540.sources.Article;

/**
 * The articles that the places of a citation name. A place names an article if both are written
 * alike, or if it is a word for an article with the same number; anything else names none. Pure.
 */
final class NamedArticles {
  private static final Pattern UNIT =
      Pattern.compile(
          "^(?:articles?|arts?|artículos?|articulos?|sections?|secs?|ss?|§+|статья|ст|المادة|مادة)"
              + "(?=\\p{N})");

  private NamedArticles() {}

  static List<Article> of(Citation citation, List<Article> articles) {
    List<String> named = citation.places().stream().map(NamedArticles::number).toList();
    return articles.stream().filter(article -> named.contains(number(article.number()))).toList();
  }

  private static String number(String written) {
    return UNIT.matcher(Article.key(written).toLowerCase(Locale.ROOT)).replaceFirst("");
  }
}
