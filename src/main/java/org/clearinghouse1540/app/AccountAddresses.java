package org.clearinghouse1540.app;

import static org.clearinghouse1540.access.Permission.ADMINISTER_ACCOUNTS;
import static org.clearinghouse1540.access.Permission.USE_OWN_ACCOUNT;
import static org.clearinghouse1540.app.SessionRule.BEFORE_SETUP;
import static org.clearinghouse1540.app.SessionRule.FRESH;

import java.util.List;

/** The addresses of sign-in, of the own account and of the administration of accounts. */
final class AccountAddresses {
  static final List<Address> LIST =
      List.of(
          Address.open("GET", "/sign-in"),
          Address.open("POST", "/sign-in"),
          Address.open("POST", "/sign-out").with(BEFORE_SETUP),
          Address.open("POST", "/sign-in/passkey"),
          Address.open("POST", "/sign-in/passkey/options"),
          Address.open("GET", "/sign-in/openid/{key}"),
          Address.open("GET", "/sign-in/openid/{key}/done"),
          Address.open("GET", "/sign-in/saml/{key}"),
          Address.open("POST", "/sign-in/saml/{key}"),
          Address.open("GET", "/sign-in/saml/{key}/done"),
          Address.open("GET", "/sign-in/saml/{key}/metadata"),
          Address.open("GET", "/invitation/{secret}"),
          Address.open("POST", "/invitation/{secret}"),
          new Address("GET", "/receipts", USE_OWN_ACCOUNT),
          new Address("GET", "/receipts/{number}", USE_OWN_ACCOUNT),
          new Address("GET", "/account", USE_OWN_ACCOUNT).with(BEFORE_SETUP),
          new Address("POST", "/account/password", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("POST", "/account/mail", USE_OWN_ACCOUNT),
          new Address("POST", "/account/mail/confirm", USE_OWN_ACCOUNT),
          new Address("POST", "/account/code/begin", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("POST", "/account/code/confirm", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("POST", "/account/code/remove", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("GET", "/accounts", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/open", ADMINISTER_ACCOUNTS),
          new Address("POST", "/account/role", USE_OWN_ACCOUNT).with(BEFORE_SETUP),
          new Address("POST", "/account/sessions", USE_OWN_ACCOUNT).with(BEFORE_SETUP),
          new Address("POST", "/account/sessions/end", USE_OWN_ACCOUNT).with(BEFORE_SETUP),
          new Address("POST", "/accounts/sessions", ADMINISTER_ACCOUNTS),
          new Address("POST", "/account/passkey/options", USE_OWN_ACCOUNT)
              .with(BEFORE_SETUP, FRESH),
          new Address("POST", "/account/passkey", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("POST", "/account/passkey/remove", USE_OWN_ACCOUNT).with(BEFORE_SETUP, FRESH),
          new Address("POST", "/accounts/close", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/role/give", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/role/take", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/tie", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/untie", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/invite", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/recover", ADMINISTER_ACCOUNTS),
          new Address("POST", "/accounts/invitation/withdraw", ADMINISTER_ACCOUNTS));

  private AccountAddresses() {}
}
