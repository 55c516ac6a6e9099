package org.clearinghouse1540.contacts;

import java.util.List;
import java.util.stream.Stream;
import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.DateText;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;
import org.springframework.stereotype.Component;

/** The acts that await the second signature, with their files, for the archive of the State. */
@Component
public final class SignatureRecords {
  private final FirstSignatures signatures;

  SignatureRecords(FirstSignatures signatures) {
    this.signatures = signatures;
  }

  /** The acts of a State that wait for the second signature, in a language. */
  public List<RecordFacts> of(String state, Language language) {
    return signatures.listOpen(state).stream()
        .map(signature -> facts(signature, language))
        .toList();
  }

  private RecordFacts facts(FirstSignature signature, Language language) {
    String act = Texts.get(language, signature.act());
    String title = signature.title().isEmpty() ? act : signature.title();
    RecordFacts.Builder facts =
        RecordFacts.of(title, language)
            .add("act", "contacts.signature.act", act)
            .add(
                "first",
                "contacts.signatures",
                Texts.get(
                    language,
                    "contacts.signature.first-by",
                    signature.by(),
                    DateText.of(DateText.day(signature.at()), language)));
    signatures
        .files()
        .of(signature.id())
        .forEach(
            file ->
                facts.received(
                    "file",
                    "contacts.signature.files",
                    file.name() + ", SHA-256 " + file.sha256()));
    return facts.build();
  }

  /** The files of these acts, as they were sent. */
  public List<WaitingFile> files(String state) {
    return signatures.listOpen(state).stream().flatMap(this::files).toList();
  }

  private Stream<WaitingFile> files(FirstSignature signature) {
    return signatures.files().of(signature.id()).stream()
        .map(file -> new WaitingFile(file.id(), file.name()));
  }

  /** The content of a file. */
  public byte[] content(WaitingFile file) {
    return signatures.files().content(file.id()).orElseThrow().content();
  }

  /**
   * A file that waits for the second signature.
   *
   * @param id its number
   */
  public record WaitingFile(long id, String name) {}
}
