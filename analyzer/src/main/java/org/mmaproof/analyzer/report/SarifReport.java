// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.contrastsecurity.sarif.ArtifactChange;
import com.contrastsecurity.sarif.ArtifactContent;
import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.Message;
import com.contrastsecurity.sarif.Notification;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Replacement;
import com.contrastsecurity.sarif.ReportingDescriptorReference;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.SarifSchema210;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import com.contrastsecurity.sarif.ToolComponent;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mmaproof.model.ir.Problem;
import org.mmaproof.model.ir.Span;
import org.mmaproof.rules.rule.Finding;
import org.mmaproof.rules.rule.Fix;

/** SARIF 2.1.0, for code scanning and editors; also what a baseline is kept in. */
public record SarifReport(Options options) implements Report<ScanResult> {
  /** The name under which the fingerprint of a result is kept. */
  static final String FINGERPRINT = "mmaproof/v1";

  static final URI SCHEMA =
      URI.create(
          "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json");
  static final String ROOT = "%SRCROOT%";

  /** What stands in a URI as itself; a colon would make a scheme of what precedes it. */
  private static final String URI_PLAIN = "-._~/+,=";

  @Override
  public void write(ScanResult result, Writer out) throws IOException {
    write(log(run(result)), options, out);
  }

  /** Writes what is filled of {@code schema}. */
  static void write(SarifSchema210 schema, Options options, Writer out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    mapper.setAnnotationIntrospector(new Filled());
    JsonNode log = mapper.valueToTree(schema);
    dropUnset(log);
    if (log.get("runs").get(0) instanceof ObjectNode run && !run.has("results")) {
      // No results and not having looked are different things in SARIF.
      run.putArray("results");
    }
    try (JsonGenerator json = Json.generator(out, options)) {
      mapper.writeTree(json, log);
      json.writeRaw('\n');
    }
  }

  /** A log of one run. */
  static SarifSchema210 log(Run run) {
    return new SarifSchema210()
        .with$schema(SCHEMA)
        .withVersion(SarifSchema210.Version._2_1_0)
        .withRuns(List.of(run));
  }

  private static Run run(ScanResult result) {
    SarifRules rules = new SarifRules(result);
    Tool tool = result.tool();
    ToolComponent driver =
        new ToolComponent()
            .withName(tool.name())
            .withVersion(tool.version())
            .withSemanticVersion(tool.version())
            .withRules(rules.descriptors());
    ArtifactLocation root =
        new ArtifactLocation().withDescription(message("The root of the git work tree."));
    return new Run()
        .withTool(new com.contrastsecurity.sarif.Tool().withDriver(driver))
        .withAutomationDetails(new RunAutomationDetails().withId("mmaproof/scan/"))
        .withOriginalUriBaseIds(new OriginalUriBaseIds().withAdditionalProperty(ROOT, root))
        .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
        .withInvocations(List.of(invocation(result)))
        .withResults(result.findings().stream().map(each -> sarif(each, rules, result)).toList())
        .withProperties(new PropertyBag().withAdditionalProperty("generation", tool.generation()));
  }

  private static Invocation invocation(ScanResult result) {
    return new Invocation()
        .withExecutionSuccessful(true)
        .withToolExecutionNotifications(
            result.problems().stream()
                .map(problem -> notification(problem, result.origin()))
                .toList());
  }

  static Notification notification(Problem problem, Origin origin) {
    PhysicalLocation place =
        new PhysicalLocation().withArtifactLocation(artifact(problem.file(), origin));
    if (problem.line() > 0) {
      place.setRegion(new com.contrastsecurity.sarif.Region().withStartLine(problem.line()));
    }
    return new Notification()
        .withDescriptor(new ReportingDescriptorReference().withId(problem.kind().text()))
        .withLevel(Notification.Level.WARNING)
        .withMessage(message(sentence(problem.message())))
        .withLocations(Set.of(new Location().withPhysicalLocation(place)));
  }

  private static Result sarif(Fingerprinted each, SarifRules rules, ScanResult result) {
    Finding finding = each.finding();
    Location location = new Location().withPhysicalLocation(physical(finding.at(), result));
    if (!finding.function().isEmpty()) {
      location.setLogicalLocations(
          Set.of(new LogicalLocation().withName(Safe.line(finding.function()))));
    }
    Result sarif =
        new Result()
            .withRuleId(finding.rule().text())
            .withRuleIndex(rules.index(finding.rule()))
            .withLevel(Result.Level.fromValue(finding.level().text()))
            .withMessage(message(sentence(finding.message())))
            .withLocations(List.of(location))
            .withPartialFingerprints(
                new PartialFingerprints().withAdditionalProperty(FINGERPRINT, each.fingerprint()))
            .withRelatedLocations(related(finding, result));
    if (!finding.path().isEmpty()) {
      sarif.setCodeFlows(List.of(flow(finding, result)));
    }
    finding.fix().ifPresent(fix -> sarif.setFixes(Set.of(fix(fix, finding, result))));
    if (result.againstBaseline()) {
      sarif.setBaselineState(Result.BaselineState.NEW);
    }
    return sarif;
  }

  private static com.contrastsecurity.sarif.Fix fix(Fix fix, Finding finding, ScanResult result) {
    List<Replacement> replacements =
        fix.edits().stream()
            .map(
                edit ->
                    new Replacement()
                        .withDeletedRegion(region(edit.at(), result))
                        .withInsertedContent(new ArtifactContent().withText(edit.text())))
            .toList();
    ArtifactChange change =
        new ArtifactChange()
            .withArtifactLocation(artifact(finding.at().file(), result.origin()))
            .withReplacements(replacements);
    return new com.contrastsecurity.sarif.Fix()
        .withDescription(message(sentence(fix.what())))
        .withArtifactChanges(Set.of(change));
  }

  private static Set<Location> related(Finding finding, ScanResult result) {
    Set<Location> related = new LinkedHashSet<>();
    for (Finding.Place place : finding.related()) {
      related.add(location(place, result).withId(related.size()));
    }
    return related;
  }

  private static CodeFlow flow(Finding finding, ScanResult result) {
    List<ThreadFlowLocation> steps =
        finding.path().stream()
            .map(place -> new ThreadFlowLocation().withLocation(location(place, result)))
            .toList();
    return new CodeFlow().withThreadFlows(List.of(new ThreadFlow().withLocations(steps)));
  }

  private static Location location(Finding.Place place, ScanResult result) {
    return new Location()
        .withPhysicalLocation(physical(place.at(), result))
        .withMessage(message(sentence(place.message())));
  }

  private static PhysicalLocation physical(Span at, ScanResult result) {
    return new PhysicalLocation()
        .withArtifactLocation(artifact(at.file(), result.origin()))
        .withRegion(region(at, result));
  }

  private static com.contrastsecurity.sarif.Region region(Span at, ScanResult result) {
    Region region = Region.of(at, result.origin().sources());
    return new com.contrastsecurity.sarif.Region()
        .withStartLine(region.line())
        .withStartColumn(region.column())
        .withEndLine(region.endLine())
        .withEndColumn(region.endColumn());
  }

  static ArtifactLocation artifact(String path, Origin origin) {
    return new ArtifactLocation().withUri(uri(origin.inWorkTree(path))).withUriBaseId(ROOT);
  }

  /** {@code path} as a relative URI reference, the bytes of its UTF-8 percent-encoded. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      int c = Byte.toUnsignedInt(each);
      boolean letterOrDigit =
          (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
      if (letterOrDigit || URI_PLAIN.indexOf(c) >= 0) {
        uri.append((char) c);
      } else {
        uri.append("%%%02X".formatted(c));
      }
    }
    return uri.toString();
  }

  static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  /**
   * A plain text message. SARIF reads {@code [text](target)} as a link and {@code {0}} as a
   * placeholder in it, so that both are broken, visibly.
   */
  static Message message(String text) {
    String plain = Safe.line(text).replace("](", "]\\(").replaceAll("\\{(?=\\d+})", "{ ");
    return new Message().withText(plain);
  }

  /** Removes what java-sarif writes for numbers that nobody set. */
  private static void dropUnset(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(field -> isUnset(field.getValue()));
    }
    node.forEach(SarifReport::dropUnset);
  }

  /**
   * Writes what is filled. By its own annotations java-sarif leaves out what equals a default, so
   * that a level would be missing where it is {@code warning}.
   */
  private static final class Filled extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
      return JsonInclude.Value.construct(
          JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY);
    }
  }

  private static boolean isUnset(JsonNode value) {
    return value.isNumber() && value.asDouble() == -1;
  }
}
