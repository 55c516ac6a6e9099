package org.clearinghouse1540.providers;

import org.clearinghouse1540.kit.document.RecordFacts;
import org.clearinghouse1540.kit.text.Language;
import org.clearinghouse1540.kit.text.Texts;

/** The description of a provider in the register, from which its page is made. */
public final class ProviderFacts {
  private ProviderFacts() {}

  /** The description of a provider. */
  public static RecordFacts of(Provider provider, Language language) {
    return RecordFacts.of(provider.fullName(), language)
        .add("kind", "providers.kind-of", Texts.get(language, provider.type().text()))
        .received("part-of", "providers.part-of", provider.partOf())
        .received("institution", "providers.institution", provider.institution())
        .received("mailbox", "providers.mailbox", provider.mailbox())
        .received("person", "providers.person", provider.person())
        .build();
  }
}
