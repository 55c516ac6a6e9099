package org.clearinghouse1540.practices;

import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The compilation of the published practices, for everybody, in six languages. */
@Controller
class PracticeCompilationPages {
  private final Practices practices;
  private final PracticeCompilation compilation;

  PracticeCompilationPages(Practices practices, PracticeCompilation compilation) {
    this.practices = practices;
    this.compilation = compilation;
  }

  @GetMapping("/public/practices/compilation/{form}")
  Download compilation(
      Language page,
      @PathVariable("form") String format,
      @RequestParam(defaultValue = "") String in) {
    Language language = Language.find(in).orElse(page);
    return Download.of(
        compilation.of(practices.posted(), language),
        PracticeCompilation.format(format),
        "practices-" + language.code());
  }
}
