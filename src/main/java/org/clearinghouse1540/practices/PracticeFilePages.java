package org.clearinghouse1540.practices;

import org.clearinghouse1540.consent.Published;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file that describes a practice, byte by byte as it was received. */
@Controller
class PracticeFilePages {
  private final Practices practices;
  private final PracticeFiles files;

  PracticeFilePages(Practices practices, PracticeFiles files) {
    this.practices = practices;
    this.files = files;
  }

  @GetMapping("/practices/{id}/document")
  Download file(@PathVariable long id) {
    return files.open(practices.find(id).orElseThrow(NotFound::new));
  }

  @GetMapping("/public/practices/{id}/document")
  Download published(@PathVariable long id) {
    Published<Practice> practice = practices.findPosted(id).orElseThrow(NotFound::new);
    return files.open(practice.value());
  }
}
