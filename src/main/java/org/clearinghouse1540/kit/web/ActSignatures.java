package org.clearinghouse1540.kit.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearinghouse1540.kit.text.Message;

/**
 * Decides who may sign a binding act, and whether a second person has to sign it before anything
 * leaves; the application has the only bean.
 */
public interface ActSignatures {

  /**
   * The signature of the current user on an act.
   *
   * @param refusal the key of the reason why the user may not sign it, if so
   * @param first whether it is the first of two signatures, so that nothing happens yet
   * @param second the first signature that this one completes, by its number
   * @param line what the check page says about it, if anything
   */
  record Signature(
      Optional<String> refusal, boolean first, Optional<Long> second, Optional<Message> line) {
    /** One signature is enough, and the user may give it. */
    public static final Signature ALONE =
        new Signature(Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  /**
   * An act with the form that the second person sends again.
   *
   * @param name the key of its name
   * @param title the title of its record
   * @param address the address of the form
   * @param files the files of the form, as they were sent
   * @param digest the digest of the address, the form and its files
   * @param covers the digest of the receivers, where they are not in the form
   */
  record SignedAct(
      String name,
      String title,
      String address,
      Map<String, List<String>> form,
      List<SignedFile> files,
      String digest,
      String covers) {
    public SignedAct {
      form = Map.copyOf(form);
      files = List.copyOf(files);
    }
  }

  /**
   * A file of the form of an act.
   *
   * @param field the field of the form
   * @param sha256 the digest of its content
   */
  record SignedFile(String field, SentFile file, String sha256) {}

  /** The current user as one who signs, with the rules as they are before the act. */
  Signer signer(PageUser user);

  /** A user who signs acts. */
  interface Signer {
    /** The signature that the user would give; within the transaction of the act. */
    Signature decide(SignedAct act);
  }

  /**
   * Records the first of two signatures.
   *
   * @return the address of its page
   */
  String sign(PageUser user, SignedAct act);

  /** A file of an act that waits for the second signature, for the State that signs it. */
  Optional<SentFile> file(long number);

  /** The number of bytes of such a file. */
  Optional<Long> fileSize(long number);

  /**
   * Records that the act of a first signature was done: as the second signature, or by one person
   * where the State wants one again. In the transaction of the act.
   */
  void complete(PageUser user, SignedAct act, long signature);

  /**
   * Records that an act was refused: a first signature of another person on exactly this act no
   * longer holds. After the transaction of the act, which was undone.
   */
  void refused(PageUser user, SignedAct act);
}
