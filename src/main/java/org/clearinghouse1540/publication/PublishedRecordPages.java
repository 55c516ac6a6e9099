package org.clearinghouse1540.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearinghouse1540.consent.PublishedRecords;
import org.clearinghouse1540.consent.PublishedRecords.PublishedEntry;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.web.Download;
import org.clearinghouse1540.kit.web.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The published records of other modules as JSON and as files, each kind in the same way. */
@RestController
class PublishedRecordPages {
  private final PublicFacts facts;

  PublishedRecordPages(PublicFacts facts) {
    this.facts = facts;
  }

  @GetMapping("/api/practices")
  List<Map<String, Object>> practices(Language language) {
    return json("practices", language);
  }

  @GetMapping("/api/reports")
  List<Map<String, Object>> reports(Language language) {
    return json("reports", language);
  }

  @GetMapping("/api/results")
  List<Map<String, Object>> results(Language language) {
    return json("results", language);
  }

  @GetMapping("/api/yearly")
  List<Map<String, Object>> yearlyReports(Language language) {
    return json("yearly", language);
  }

  @GetMapping("/api/joint-texts")
  List<Map<String, Object>> jointTexts(Language language) {
    return json("joint-texts", language);
  }

  @GetMapping("/api/review-submissions")
  List<Map<String, Object>> submissions(Language language) {
    return json("review-submissions", language);
  }

  @GetMapping("/api/contacts")
  List<Map<String, Object>> contacts(Language language) {
    return json("contacts", language);
  }

  @GetMapping("/public/practices/file/{form}")
  Download practices(@PathVariable String form, Language language) {
    return file("practices", form, language);
  }

  @GetMapping("/public/reports/file/{form}")
  Download reports(@PathVariable String form, Language language) {
    return file("reports", form, language);
  }

  @GetMapping("/public/results/file/{form}")
  Download results(@PathVariable String form, Language language) {
    return file("results", form, language);
  }

  @GetMapping("/public/yearly/file/{form}")
  Download yearlyReports(@PathVariable String form, Language language) {
    return file("yearly", form, language);
  }

  @GetMapping("/public/joint-texts/file/{form}")
  Download jointTexts(@PathVariable String form, Language language) {
    return file("joint-texts", form, language);
  }

  @GetMapping("/public/review-submissions/file/{form}")
  Download submissions(@PathVariable String form, Language language) {
    return file("review-submissions", form, language);
  }

  @GetMapping("/public/contacts/file/{form}")
  Download contacts(@PathVariable String form, Language language) {
    return file("contacts", form, language);
  }

  private PublishedRecords records(String key) {
    return facts.others().stream()
        .filter(records -> records.key().equals(key))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<Map<String, Object>> json(String key, Language language) {
    return records(key).list(language).stream().map(PublishedRecordPages::json).toList();
  }

  private static Map<String, Object> json(PublishedEntry entry) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("id", entry.id());
    out.put("title", entry.facts().title());
    return ApiPages.grounded(entry.ground(), out, entry.facts());
  }

  private Download file(String key, String form, Language language) {
    PublishedRecords records = records(key);
    return Download.of(
        PublicFacts.list(
            records.title(),
            records.named(),
            records.list(language).stream().map(PublishedEntry::facts).toList(),
            language),
        form,
        key);
  }
}
