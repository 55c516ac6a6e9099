package org.clearinghouse1540.reviews;

import java.util.Set;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Files of a review for those who work on it. */
@Controller
class ReviewExportPages {
  private static final Set<String> PAPERS = Set.of("docx", "pdf");
  private final ComprehensiveReviews reviews;
  private final ReviewCompilation compilation;

  ReviewExportPages(ComprehensiveReviews reviews, ReviewCompilation compilation) {
    this.reviews = reviews;
    this.compilation = compilation;
  }

  @GetMapping("/reviews/{id}/file/{form}")
  Download file(
      Language page,
      @PathVariable long id,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    ComprehensiveReview review = reviews.find(id).orElseThrow(NotFound::new);
    return Download.of(
        PAPERS.contains(format)
            ? compilation.paper(review, language)
            : compilation.table(review, language),
        format,
        "review-" + id + "-" + language.code());
  }
}
