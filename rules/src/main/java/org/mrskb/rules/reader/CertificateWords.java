package org.mrskb.rules.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mrskb.rules.fact.CertificateProblem.Kind;

/**
 * What exception texts and people say against a certificate, squeezed. A text that says no more
 * than "not valid" has no kind.
 */
final class CertificateWords {
  /** Fixed texts of programs: they are about a certificate wherever they stand. */
  static final Map<String, Kind> TEXTS = new LinkedHashMap<>();

  /** Words of people: they count only near the word certificate. */
  static final Map<String, Kind> CHAT = new LinkedHashMap<>();

  /** The word certificate itself, in the languages seen. */
  static final List<String> CERTIFICATE =
      List.of("certificate", "certificat", "zertifikat", "certs", "cert");

  /** Right before a word of people these turn it into its opposite. */
  static final List<String> NEGATIONS = List.of("not", "n't", "never", "nicht", "neither", "nor");

  static {
    TEXTS.put("couldnotestablishtrustrelationship", null);
    TEXTS.put("couldnotestablishatrustrelationship", null);
    TEXTS.put("tlstrust", null);
    TEXTS.put("trustcouldnotbeestablished", null);
    TEXTS.put("konntekeinevertrauensstellunghergestelltwerden", null);
    TEXTS.put("d'\u00e9tablirunerelationdeconfiance", null);
    TEXTS.put("remotecertificateisinvalidaccordingtothevalidationprocedure", null);
    TEXTS.put("remotecertificateisinvalidbecause", null);
    TEXTS.put("remotecertificatewasrejected", null);
    TEXTS.put("remotezertifikatistung\u00fcltig", null);
    TEXTS.put("remotezertifikatistlautvalidierungsverfahrenung\u00fcltig", null);
    TEXTS.put("certificatdistantn'estpasvalide", null);
    TEXTS.put("thecertificateisnotvalid", null);
    TEXTS.put("certificateauthorityisinvalidorincorrect", Kind.UNTRUSTED);
    TEXTS.put("terminatedinarootcertificatewhichisnottrusted", Kind.UNTRUSTED);
    TEXTS.put("issuedbyanauthoritythatisnottrusted", Kind.UNTRUSTED);
    TEXTS.put("certificatechaincouldn'tbeconstructed", Kind.UNTRUSTED);
    TEXTS.put("certificatechaindidn'tendinatrustedroot", Kind.UNTRUSTED);
    TEXTS.put("untrustedroot", Kind.UNTRUSTED);
    TEXTS.put("partialchain", Kind.UNTRUSTED);
    TEXTS.put("unknowncertificateauthority", Kind.UNTRUSTED);
    TEXTS.put("remotecertificatenamemismatch", Kind.NAME_MISMATCH);
    TEXTS.put("certificatecommonname(cn)doesnotmatch", Kind.NAME_MISMATCH);
    TEXTS.put("certificate'scnnamedoesnotmatch", Kind.NAME_MISMATCH);
    TEXTS.put("certificatenamemismatch", Kind.NAME_MISMATCH);
    TEXTS.put("certificatenamevalidationfailed", Kind.NAME_MISMATCH);
    TEXTS.put("matchanynamefoundontheservercertificate", Kind.NAME_MISMATCH);
    TEXTS.put("certificatehasexpired", Kind.EXPIRED);
    TEXTS.put("certificateisexpired", Kind.EXPIRED);
    TEXTS.put("requiredcertificateisnotwithinitsvalidityperiod", Kind.EXPIRED);
    TEXTS.put("couldnotbecheckedforrevocation", Kind.REVOCATION_UNKNOWN);
    TEXTS.put("unabletocheckrevocation", Kind.REVOCATION_UNKNOWN);

    CHAT.put("selfsigned", Kind.SELF_SIGNED);
    CHAT.put("self-signed", Kind.SELF_SIGNED);
    CHAT.put("selbstsigniert", Kind.SELF_SIGNED);
    CHAT.put("auto-sign\u00e9", Kind.SELF_SIGNED);
    CHAT.put("internalca", Kind.INTERNAL_CA);
    CHAT.put("ourownca", Kind.INTERNAL_CA);
    CHAT.put("privateca", Kind.INTERNAL_CA);
    CHAT.put("enterpriseca", Kind.INTERNAL_CA);
    CHAT.put("internalpki", Kind.INTERNAL_CA);
    CHAT.put("adcs", Kind.INTERNAL_CA);
    CHAT.put("internenca", Kind.INTERNAL_CA);
    CHAT.put("expired", Kind.EXPIRED);
    CHAT.put("ranout", Kind.EXPIRED);
    CHAT.put("abgelaufen", Kind.EXPIRED);
    CHAT.put("expir\u00e9", Kind.EXPIRED);
    CHAT.put("nottrusted", Kind.UNTRUSTED);
    CHAT.put("isn'ttrusted", Kind.UNTRUSTED);
    CHAT.put("untrusted", Kind.UNTRUSTED);
    CHAT.put("namemismatch", Kind.NAME_MISMATCH);
    CHAT.put("wrongname", Kind.NAME_MISMATCH);
    CHAT.put("doesnotcontain", Kind.NAME_MISMATCH);
    CHAT.put("doesn'tcontain", Kind.NAME_MISMATCH);
    CHAT.put("doesnotinclude", Kind.NAME_MISMATCH);
    CHAT.put("doesn'tinclude", Kind.NAME_MISMATCH);
    CHAT.put("doesnotcover", Kind.NAME_MISMATCH);
    CHAT.put("doesn'tcover", Kind.NAME_MISMATCH);
    CHAT.put("doesnotmatch", Kind.NAME_MISMATCH);
    CHAT.put("doesn'tmatch", Kind.NAME_MISMATCH);
    CHAT.put("hostnamemismatch", Kind.NAME_MISMATCH);
    CHAT.put("notinthesan", Kind.NAME_MISMATCH);
    CHAT.put("notinsan", Kind.NAME_MISMATCH);
    CHAT.put("notoneofthesans", Kind.NAME_MISMATCH);
    CHAT.put("missinginthesan", Kind.NAME_MISMATCH);
    CHAT.put("missingfromthesan", Kind.NAME_MISMATCH);
    CHAT.put("notonthecert", Kind.NAME_MISMATCH);
    CHAT.put("isnotvalid", null);
    CHAT.put("isinvalid", null);
    CHAT.put("isnotaccepted", null);
  }

  private CertificateWords() {}
}
