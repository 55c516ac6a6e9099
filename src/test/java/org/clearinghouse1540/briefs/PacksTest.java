package org.clearinghouse1540.briefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clearinghouse1540.app.TestProgram;
import org.clearinghouse1540.kit.BadInput;
import org.clearinghouse1540.kit.document.PdfRenderer;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.outreach.Participant;
import org.clearinghouse1540.outreach.ParticipantKind;
import org.junit.jupiter.api.Test;

/** Brief packs: their content in six languages, on two pages at most. */
class PacksTest {
  private static final TestProgram PROGRAM = TestProgram.get();
  private static final ExampleMeeting EXAMPLE = new ExampleMeeting();
  private static final BriefPackBuilder PACKS = PROGRAM.bean(BriefPackBuilder.class);

  @Test
  void aStateOfWhichMuchIsRecordedHasTwoPagesInEveryLanguageAndSaysWhatIsLeftOut() {
    EXAMPLE.fill("Example State 700");
    EXAMPLE.needs("Example State 700", 6, 5);
    long event = event(List.of("Example State 700", "Example State 701"));
    Map<String, byte[]> files = make(event, List.of(Language.values()));
    keep(files);
    assertThat(files.keySet()).filteredOn(name -> name.endsWith(".docx")).hasSize(6 * 3);
    assertThat(files.keySet()).filteredOn(name -> name.endsWith(".pdf")).hasSize(6 * 3);
    files.forEach(
        (name, bytes) -> {
          if (name.contains("/brief-") && name.endsWith(".pdf")) {
            assertThat(PdfRenderer.pages(bytes)).as(name).isBetween(1, 2);
          }
        });
    String english = text(files, "en/brief-Example-State-700.pdf");
    assertThat(english)
        .contains("DRAFT")
        .contains("see the matrix")
        .contains("needs not shown here")
        .contains("Training of customs officers")
        .doesNotContain("%");
    assertThat(text(files, "en/brief-Example-State-700.docx")).contains("needs not shown here");
    assertThat(text(files, "en/brief-Example-State-701.pdf")).contains("nothing recorded");
  }

  @Test
  void realStatesHaveTheFactsOfTheReferenceDataUnderTheirOfficialNames() {
    List<Participant> there = ExampleMeeting.states(List.of("KAZ", "KGZ", "TJK", "TKM", "ARM"));
    there.add(
        new Participant(
            "International organizations",
            "Organization for the Prohibition of Chemical Weapons (OPCW)",
            ParticipantKind.ORGANIZATION,
            Optional.empty(),
            Optional.of("OPCW")));
    long event = EXAMPLE.event("Example workshop of Astana", "2026-03-11", "2026-03-12", there);
    Map<String, byte[]> files =
        PACKS.make(
            BriefPackBuilder.EXPERTS,
            new BriefPackBuilder.Order(
                event, List.of(Language.EN, Language.AR, Language.ZH), List.of("OSCE")),
            (done, all) -> {});
    keep(files);
    assertThat(files.keySet())
        .contains("en/brief-KAZ-Kazakhstan.docx", "en/group-OSCE.pdf", "ar/overview.docx");
    assertThat(files.keySet()).anyMatch(name -> name.contains("group-Central-Asia"));
    assertThat(text(files, "ar/brief-KAZ-Kazakhstan.docx")).contains("كازاخستان");
    String overview = text(files, "en/overview.docx");
    assertThat(overview)
        .contains("Member States listed: 5")
        .contains("Talking points by paragraph")
        .contains("(OPCW)");
    String kyrgyzstan = text(files, "en/brief-KGZ-Kyrgyzstan.docx");
    assertThat(kyrgyzstan).contains("2022-2025").contains("OPCW");
    files.forEach(
        (name, bytes) -> {
          if (name.endsWith(".pdf") && !name.contains("overview")) {
            assertThat(PdfRenderer.pages(bytes)).as(name).isLessThanOrEqualTo(2);
          }
        });
  }

  @Test
  void effectivePracticesOfNeighboursInTheSameSubjectAreasAreListed() {
    long event = event(List.of("Example State 705", "Example State 706"));
    EXAMPLE.needs("Example State 705", 1, 1);
    String title = "Joint border teams of " + System.nanoTime() + " (invented)";
    org.clearinghouse1540.app.Visitor expert =
        PROGRAM.person(org.clearinghouse1540.access.Role.EXPERT, "");
    Map<String, String> told =
        Map.of(
            "state", "Example State 706",
            "title", title,
            "words", "Customs and police work as one team (invented).",
            "areas", "border-control",
            "source", "Example report (invented)");
    assertThat(expert.post("/practices", told).statusCode()).isEqualTo(302);
    Map<String, String> unsourced = new java.util.HashMap<>(told);
    unsourced.put("source", "");
    assertThat(expert.post("/practices", unsourced).body())
        .as("what was typed stays in the form")
        .contains("value=\"" + title + "\"")
        .contains("Complete this field");
    Map<String, byte[]> files =
        PACKS.make(
            BriefPackBuilder.EXPERTS,
            new BriefPackBuilder.Order(event, List.of(Language.EN), List.of()),
            (done, all) -> {});
    assertThat(text(files, "en/brief-Example-State-705.docx")).contains(title);
    assertThat(text(files, "en/brief-Example-State-706.docx")).doesNotContain(title);
    assertThat(text(files, "en/overview.docx")).contains(title + " (Example State 706)");
  }

  @Test
  void progressIsReportedForEachDocument() {
    long event = event(List.of("Example State 702", "Example State 703"));
    List<String> told = new ArrayList<>();
    PACKS.make(
        BriefPackBuilder.EXPERTS,
        new BriefPackBuilder.Order(event, List.of(Language.EN), List.of()),
        (done, all) -> told.add(done + "/" + all));
    assertThat(told).containsExactly("0/3", "1/3", "2/3", "3/3");
  }

  @Test
  void whatAStateKeepsInItsWorkspaceIsInNoBrief() {
    String mark = "kept-in-the-workspace-704";
    org.clearinghouse1540.app.Visitor state =
        PROGRAM.person(org.clearinghouse1540.access.Role.POINT_OF_CONTACT, "Example State 704");
    state.post("/workspace", Map.of("kind", "draft", "title", mark, "words", mark));
    assertThat(
            PROGRAM.count("select count(*)::int from workspace_entry where title = '" + mark + "'"))
        .isEqualTo(1);
    Map<String, byte[]> files =
        make(event(List.of("Example State 704", "Example State 705")), List.of(Language.EN));
    files.forEach((name, bytes) -> assertThat(text(files, name)).as(name).doesNotContain(mark));
  }

  @Test
  void anEventThatNobodyAttendsAndGroupsThatNobodyKnowsAreRefused() {
    long nobody = EXAMPLE.event("Example visit", "2026-05-01", "", List.of());
    assertThatThrownBy(() -> make(nobody, List.of(Language.EN)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("Record its participants first");
    long event =
        EXAMPLE.event("Example talk", "2026-05-01", "", ExampleMeeting.states(List.of("KAZ")));
    for (String group : List.of("The moon", "African Union")) {
      assertThatThrownBy(
              () ->
                  PACKS.check(
                      BriefPackBuilder.EXPERTS,
                      new BriefPackBuilder.Order(event, List.of(Language.EN), List.of(group))))
          .isInstanceOf(BadInput.class);
    }
    assertThatThrownBy(() -> new BriefPackBuilder.Order(event, List.of(), List.of()))
        .isInstanceOf(BadInput.class);
  }

  private static long event(List<String> states) {
    return EXAMPLE.event(
        "Example workshop on the implementation of resolution 1540 (2004)",
        "2026-04-14",
        "2026-04-16",
        ExampleMeeting.states(states));
  }

  private static Map<String, byte[]> make(long event, List<Language> languages) {
    return PACKS.make(
        BriefPackBuilder.EXPERTS,
        new BriefPackBuilder.Order(event, languages, List.of()),
        (done, all) -> {});
  }

  private static String text(Map<String, byte[]> files, String name) {
    byte[] bytes = new TreeMap<>(files).getOrDefault(name, new byte[0]);
    return DocumentText.read(bytes, name).text();
  }

  // For looking at: with -Dpictures=true.
  private static void keep(Map<String, byte[]> files) {
    if (Boolean.getBoolean("pictures")) {
      files.forEach(
          (name, bytes) -> {
            try {
              Path path = Path.of("target/pictures/briefs").resolve(name);
              Files.createDirectories(path.getParent());
              Files.write(path, bytes);
            } catch (IOException failed) {
              throw new java.io.UncheckedIOException(failed);
            }
          });
    }
  }
}
