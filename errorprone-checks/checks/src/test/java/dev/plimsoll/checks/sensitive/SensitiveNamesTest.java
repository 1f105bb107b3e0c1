package dev.plimsoll.checks.sensitive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.ErrorProneOptions;
import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SensitiveNamesTest {
  private final SensitiveNames names = SensitiveNames.of(Models.load(ErrorProneFlags.empty()));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "PASSWD",
        "dbPassword",
        "oldPwd",
        "passphrase",
        "adminPassWord2",
        "user_password",
        "passwordPlain",
        "passwordChars",
        "clientSecret",
        "accessToken",
        "refreshToken",
        "token",
        "apiKey",
        "apikey",
        "API_KEY",
        "secretKey",
        "privateKeyBytes",
        "credentials",
        "sessionId",
        "cvv",
        "CVV2",
        "cardCvc",
        "pin",
        "cardPin",
        "otp",
        "iban",
        "debtorIBAN",
        "IBANNumber",
        "cardNumber",
        "cardnumber",
        "creditCardNo",
        "accountNumber",
        "pan",
        "salary",
        "ssn",
        "SSN",
        "socialSecurityNumber",
        "taxId",
        "passportNumber",
        "driversLicenseNumber",
        "phone",
        "homePhoneNumber",
        "email",
        "customerEmailAddress",
        "emails",
        "firstName",
        "lastName",
        "surname",
        "homeAddress",
        "dateOfBirth",
        "dob",
        "birthday",
        "diagnosis",
        "bloodType",
        "patientId",
        "tokens",
        "authorizationHeader"
      })
  void speak(String name) {
    assertThat(names.of(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nextToken",
        "pageToken",
        "nextPageToken",
        "continuationToken",
        "syncToken",
        "secretName",
        "tokenCount",
        "passwordEncoder",
        "passwordHash",
        "hashedPassword",
        "encryptedPassword",
        "maskedPan",
        "maskedCardNumber",
        "tokenType",
        "tokenExpiry",
        "tokenUrl",
        "tokenProvider",
        "passwordPolicy",
        "passwordLength",
        "minPasswordLength",
        "passwordField",
        "emailTemplate",
        "emailSender",
        "emailCount",
        "pinned",
        "pinnedPosts",
        "spin",
        "spinner",
        "mapPin",
        "opinion",
        "panel",
        "company",
        "japan",
        "pancake",
        "ssnFormat",
        "cvvRequired",
        "ibanValidator",
        "keyboard",
        "key",
        "publicKey",
        "primaryKey",
        "foreignKey",
        "cacheKey",
        "keyId",
        "secretary",
        "secretSanta",
        "compass",
        "bypass",
        "passenger",
        "pass",
        "passing",
        "tokenizer",
        "tokenizedPan",
        "stringToken",
        "lexerToken",
        "currentToken",
        "name",
        "fileName",
        "userName",
        "className",
        "phoneticName",
        "phoneModel",
        "addressLine",
        "address",
        "cardType",
        "accountName",
        "accountId",
        "expires",
        "salaryBand",
        "birthdayParty",
        "diagnosisCode",
        "redactedEmail",
        "supportEmail"
      })
  void areQuiet(String name) {
    assertThat(names.of(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "accessToken, credential",
    "cardNumber, financial",
    "bloodType, health",
    "email, personal"
  })
  void sayAKind(String name, String kind) {
    assertThat(names.of(name)).hasValueSatisfying(said -> assertThat(said.kind()).isEqualTo(kind));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getPassword", "password", "clientSecret", "getNewCardNumber"})
  void methodsThatStandForMembersSpeak(String name) {
    assertThat(names.ofMethod(name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"encodePassword", "createToken", "getNextToken", "nextToken", "getaway", "get"})
  void methodsThatDoSomethingAreQuiet(String name) {
    assertThat(names.ofMethod(name)).isEmpty();
  }

  @Test
  void rowsOfTheUsersAddNamesAndTakeSomeAway() throws IOException {
    SensitiveNames own =
        names("sensitive-name\tkunden nummer\tpersonal\ttext\nharmless-name\tpower surname\n");

    assertThat(own.of("dieKundenNummer")).isPresent();
    assertThat(own.of("powerSurname")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Kunden Nummer", "KUNDEN_NUMMER", "kundenNummer", "kunden-nummer"})
  void rowsMayBeWrittenLikeNames(String words) throws IOException {
    assertThat(names("sensitive-name\t" + words + "\tpersonal\ttext\n").of("kundenNummer"))
        .isPresent();
  }

  @Test
  void aSortMayBeNamedTwice() throws IOException {
    assertThat(names("sensitive-name\tgehalt\tfinancial\ttext,number,text\n").of("gehalt"))
        .hasValueSatisfying(
            said -> assertThat(said.holders()).containsExactlyInAnyOrder("text", "number"));
  }

  @Test
  void aRowWithoutAWordIsRefused() {
    assertThatThrownBy(() -> names("sensitive-name\t42\tfinancial\ttext\n"))
        .isInstanceOf(MalformedModelException.class)
        .hasMessageContaining("rows.tsv")
        .hasMessageContaining("no letters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", ",", "text,,number"})
  void aRowWithASortThatDoesNotExistIsRefused(String sorts) {
    assertThatThrownBy(() -> names("sensitive-name\tiban\tfinancial\t" + sorts + "\n"))
        .isInstanceOf(MalformedModelException.class)
        .hasMessageContaining("takes `text`, `number` and `date`");
  }

  private SensitiveNames names(String rows) throws IOException {
    Path file = Files.writeString(folder.resolve("rows.tsv"), rows);
    return SensitiveNames.of(
        Models.load(
            ErrorProneOptions.processArgs(List.of("-XepOpt:Plimsoll:Models=" + file)).getFlags()));
  }
}
