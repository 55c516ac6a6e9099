package org.clearinghouse1540.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.clearinghouse1540.kit.files.DocumentText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.states.States;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The content of prose in notes: needs, contributions, earlier events, messages. The names of
 * States are filled in here, so that no file makes a statement about a real State.
 */
class CasesOfProseTest {
  private static final NoteParser READING = NoteParser.standalone();
  private static final States STATES = new States();
  private static final Map<Language, List<String>> HEADS =
      Map.of(
          Language.EN,
          List.of(
              "Information Note\n\nEvent: Invented workshop\n\nOrganizer: UNODA\n\nDate and Venue:"
                  + " 3-4 March 2020, Vienna, Austria\n\nParticipants: States: Norway, Sweden\n\n1."
                  + " Background\n\n",
              "\n\n2. Highlights of the discussions\n\n"),
          Language.FR,
          List.of(
              "Note d'information\n\n"
                  + "Manifestation : Atelier inventé\n\n"
                  + "Organisateurs : UNODA\n\n"
                  + "Date et lieu : les 3 et 4 mars 2020, Vienne, Autriche\n\n"
                  + "Participants : États : Norvège, Suède\n\n"
                  + "1. Contexte\n\n",
              "\n\n2. Points saillants des débats\n\n"),
          Language.ES,
          List.of(
              "Nota informativa\n\nEvento: Taller inventado\n\nOrganizadores: UNODA\n\nFecha y"
                  + " lugar: 3 y 4 de marzo de 2020, Viena, Austria\n\nParticipantes: Estados:"
                  + " Chile, Perú\n\n1. Antecedentes\n\n",
              "\n\n2. Aspectos destacados\n\n"),
          Language.RU,
          List.of(
              "Информационная записка\n\nМероприятие: Семинар (вымысел)\n\nОрганизаторы:"
                  + " UNODA\n\nДата и место проведения: 3–4 марта 2020 года, Вена,"
                  + " Австрия\n\nУчастники: Государства: Норвегия, Швеция\n\n1. Справочная"
                  + " информация\n\n",
              "\n\n2. Основные моменты обсуждений\n\n"),
          Language.ZH,
          List.of(
              "情况说明\n\n活动：虚构讲习班\n\n主办方：UNODA\n\n日期和地点：2020年3月3日至4日，奥地利维也纳\n\n与会者：国家：挪威、瑞典\n\n1."
                  + " 背景\n\n",
              "\n\n2. 讨论要点\n\n"),
          Language.AR,
          List.of(
              "مذكرة إعلامية\n\nالفعالية: حلقة عمل متخيلة\n\nالجهات المنظمة: UNODA\n\nالتاريخ"
                  + " والمكان: 3-4 آذار/مارس 2020، فيينا، النمسا\n\nالمشاركون: الدول: النرويج،"
                  + " السويد\n\n1. معلومات أساسية\n\n",
              "\n\n2. أبرز نقاط المناقشات\n\n"));

  static final List<String> DRAWN = List.of("TGO", "GHA", "FJI", "KAZ");

  private static Language language(String code) {
    return Language.find(code).orElseThrow();
  }

  static String filled(String text, Language language) {
    String filled = text;
    for (int i = 0; i < DRAWN.size(); i++) {
      filled = filled.replace("{" + (i + 1) + "}", STATES.get(DRAWN.get(i)).name(language));
    }
    return filled;
  }

  static Note read(String code, String background, String highlights) {
    Language language = language(code);
    List<String> head = HEADS.getOrDefault(language, List.of());
    String text =
        head.getFirst()
            + filled(background, language)
            + head.getLast()
            + filled(highlights, language)
            + "\n";
    return READING.read(new DocumentText("text/plain", text, List.of())).note();
  }

  static boolean reported(Note note, String field) {
    return note.needsReview().stream().anyMatch(remark -> remark.field().startsWith(field));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/prose-needs.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void aNeedIsFoundInFreeProse(String code, String found, String sentence) {
    Note note = read(code, "…", sentence);
    if (found.equals("1")) {
      assertThat(note.needs()).hasSize(1);
      assertThat(note.needs().getFirst().states()).containsExactly(DRAWN.getFirst());
    } else {
      assertThat(note.needs()).isEmpty();
      assertThat(reported(note, "/needs")).isEqualTo(found.equals("maybe"));
    }
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/cases/prose-contributions.csv",
      numLinesToSkip = 1,
      encoding = "UTF-8")
  void aContributionIsFoundInAnyOrderOfItsParts(String code, String found, String sentence) {
    Note note = read(code, sentence, "…");
    if (found.equals("none")) {
      assertThat(note.contributions()).isEmpty();
      assertThat(reported(note, "/contributions")).isTrue();
      return;
    }
    if (found.equals("nothing")) {
      assertThat(note.contributions()).isEmpty();
      return;
    }
    assertThat(
            note.contributions().stream()
                .map(
                    given ->
                        (given.state()
                                + " "
                                + (given.amount() == null ? "" : given.amount().toPlainString())
                                + " "
                                + (given.currency() == null ? "" : given.currency()))
                            .strip()))
        .containsExactly(found.split(";"));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/prose-messages.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void theMessageOfTheChairIsReadByAnother(String code, String by, String sentence) {
    Note.CommitteeMessage message = read(code, "…", sentence).committeeMessage();
    if (by.equals("null")) {
      assertThat(message).isNull();
    } else {
      assertThat(message).isNotNull().extracting(Note.CommitteeMessage::deliveredBy).isEqualTo(by);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/cases/prose-earlier.csv", numLinesToSkip = 1, encoding = "UTF-8")
  void earlierEventsAreFoundOrReported(
      String code, @Nullable String earlier, String reported, String sentences) {
    Note note = read(code, sentences, "…");
    assertThat(note.earlierEvents().stream().map(event -> event.start() + " " + event.city()))
        .containsExactly(earlier == null ? new String[0] : earlier.split(";"));
    if (reported.equals("yes")) {
      assertThat(reported(note, "/earlier_events")).isTrue();
    }
  }

  @Test
  void aNumberAndAYearOfAResolutionThatDoNotFitAreReported() {
    for (String wrong : List.of("UNSCR 2663 (2002)", "resolution 1540 (2006)", "1900 (2017)")) {
      Note note = read("en", "…", "The workshop recalled " + wrong + ".");
      assertThat(reported(note, "/resolutions")).as(wrong).isTrue();
    }
    Note note = read("en", "…", "Recalled: 1540 (2004), 1887 (2009), 2663 (2022), 1373 (2001).");
    assertThat(note.resolutions()).hasSize(4);
    assertThat(reported(note, "/resolutions")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"C09-message-en", "C09-message-es"})
  void theMessageOfTheCasesIsFound(String name) throws Exception {
    assertThat(read(name).committeeMessage()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "en,{1} presented its new law. It also lacks trained inspectors.",
    "fr,{1} a présenté sa nouvelle loi. Elle manque aussi d'inspecteurs formés.",
    "es,{1} presentó su nueva ley. También carece de inspectores capacitados.",
    "ru,Представитель {1} рассказал о новом законе. Ему также не хватает инспекторов.",
    "zh,{1}介绍了新法律。该国还缺少检查员。",
    "ar,وعرضت {1} قانونها الجديد. وأضافت أنها تفتقر إلى مفتشين مدربين."
  })
  void aSentenceThatGoesOnSpeaksOfTheStateBefore(String code, String sentences) {
    Note note = read(code, "…", sentences);
    assertThat(note.needs()).hasSize(1);
    assertThat(note.needs().getFirst().states()).containsExactly(DRAWN.getFirst());
    assertThat(reported(note, "/needs/0/states")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "en,Several delegations complained of a lack of manuals.",
    "fr,Plusieurs délégations ont déploré l'absence de manuels.",
    "es,Varias delegaciones lamentaron la falta de manuales.",
    "ru,Несколько делегаций посетовали на отсутствие пособий.",
    "zh,几个代表团抱怨缺少手册。",
    "ar,واشتكت عدة وفود من نقص الأدلة."
  })
  void speakersWithoutANameVoiceANeedWithoutStates(String code, String sentence) {
    Note note = read(code, "…", sentence);
    assertThat(note.needs()).hasSize(1);
    assertThat(note.needs().getFirst().states()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "en,maybe,{1} shrugged at the figures on the screen.",
    "en,none,{1} described its figures.",
    "fr,maybe,{1} a haussé les épaules devant les chiffres.",
    "fr,none,{1} a présenté ses chiffres.",
    "es,maybe,{1} se encogió de hombros ante las cifras.",
    "es,none,{1} presentó sus cifras."
  })
  void whatAStateSaysIsReportedUnlessItIsUnderstood(String code, String found, String sentence) {
    Note note = read(code, "…", sentence);
    assertThat(note.needs()).isEmpty();
    assertThat(reported(note, "/needs")).isEqualTo(found.equals("maybe"));
  }

  @ParameterizedTest
  @CsvSource({
    "¹ For information only; not an official report.",
    "* This note is for information purposes and is not an official report."
  })
  void aFootnoteEndsBeforeTheTitleOfASection(String footnote) {
    String text =
        HEADS.getOrDefault(Language.EN, List.of()).getFirst()
            + "…\n\n"
            + footnote
            + "\n\n2. Issues discussed\n\nSeveral participants lacked manuals.\n";
    Note note = READING.read(new DocumentText("text/plain", text, List.of())).note();
    assertThat(note.needs()).hasSize(1);
    assertThat(note.footnotes()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "en,Issues discussed",
    "fr,Déroulement des travaux",
    "es,Cuestiones tratadas",
    "ru,Рассмотренные вопросы",
    "zh,主要议题",
    "ar,سير المناقشات"
  })
  void usualTitlesAreFoundWithoutNumbers(String code, String title) {
    Language language = language(code);
    List<String> head = HEADS.getOrDefault(language, List.of());
    String text =
        head.getFirst().replaceFirst("1\\. (?=[^\\n]+\\n\\n$)", "") + "…\n\n" + title + "\n\n…\n";
    Note note = READING.read(new DocumentText("text/plain", text, List.of())).note();
    assertThat(note.sections().stream().map(Note.Section::title)).contains(title);
  }

  @ParameterizedTest
  @CsvSource({
    "en,Mr. Example,'Mr. Example, who chaired the workshop, closed it.'",
    "fr,M. Exemple,'M. Exemple, qui présidait les travaux, les a clos.'",
    "es,El Sr. Ejemplo,'El Sr. Ejemplo, Presidente del taller, lo clausuró.'",
    "ru,г-н Пример,Председатель семинара г-н Пример подготовил резюме.",
    "zh,范例女士,会议主席范例女士作了总结。",
    "ar,السيد مثال,أعد رئيس حلقة العمل السيد مثال موجزا."
  })
  void theChairOfTheMeetingIsNamed(String code, String name, String sentence) {
    Note.MeetingChair chair =
        Objects.requireNonNull(read(code, "…", sentence).meetingChair(), "no chair");
    assertThat(chair.name()).startsWith(name);
  }

  @Test
  void earlierEventsOfTheCasesAreFoundOrReported() throws Exception {
    assertThat(read("C08-earlier-month-only").earlierEvents()).hasSize(2);
    assertThat(reported(read("C08-earlier-relative"), "/earlier_events")).isTrue();
  }

  private static Note read(String name) throws java.io.IOException {
    return READING
        .read(
            DocumentText.read(
                java.nio.file.Files.readAllBytes(
                    java.nio.file.Path.of("src/test/resources/cases/" + name + ".txt")),
                name))
        .note();
  }
}
