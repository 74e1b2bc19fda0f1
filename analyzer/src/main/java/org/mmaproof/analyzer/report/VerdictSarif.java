// SPDX-License-Identifier: Apache-2.0
package org.mmaproof.analyzer.report;

import com.contrastsecurity.sarif.ArtifactLocation;
import com.contrastsecurity.sarif.CodeFlow;
import com.contrastsecurity.sarif.Invocation;
import com.contrastsecurity.sarif.Location;
import com.contrastsecurity.sarif.LogicalLocation;
import com.contrastsecurity.sarif.OriginalUriBaseIds;
import com.contrastsecurity.sarif.PartialFingerprints;
import com.contrastsecurity.sarif.PhysicalLocation;
import com.contrastsecurity.sarif.PropertyBag;
import com.contrastsecurity.sarif.Result;
import com.contrastsecurity.sarif.Run;
import com.contrastsecurity.sarif.RunAutomationDetails;
import com.contrastsecurity.sarif.ThreadFlow;
import com.contrastsecurity.sarif.ThreadFlowLocation;
import com.contrastsecurity.sarif.ToolComponent;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mmaproof.model.proof.Counterexample;
import org.mmaproof.model.proof.Event;
import org.mmaproof.model.proof.HookAt;
import org.mmaproof.model.proof.Obligation;
import org.mmaproof.model.proof.Place;
import org.mmaproof.model.proof.Request;
import org.mmaproof.model.proof.Verdict;

/**
 * Verdicts as SARIF 2.1.0: a result for each hook that is not proved equivalent and for each
 * obligation that is violated; a counterexample is a code flow of two threads, the old side and the
 * new one.
 */
public record VerdictSarif(Options options) implements Report<ProveResult> {
  /** The root of the old tree, which is not the one that is looked at. */
  private static final String OLD_ROOT = "OLDROOT";

  @Override
  public void write(ProveResult result, Writer out) throws IOException {
    SarifReport.write(SarifReport.log(run(result)), options, out);
  }

  private static Run run(ProveResult result) {
    Tool tool = result.tool();
    VerdictRules rules = VerdictRules.of(result);
    ToolComponent driver =
        new ToolComponent()
            .withName(tool.name())
            .withVersion(tool.version())
            .withSemanticVersion(tool.version())
            .withRules(rules.descriptors());
    List<Result> results = new ArrayList<>();
    for (Judged each : result.verdicts()) {
      results.addAll(results(each, rules, result));
    }
    return new Run()
        .withTool(new com.contrastsecurity.sarif.Tool().withDriver(driver))
        .withAutomationDetails(new RunAutomationDetails().withId("mmaproof/prove/"))
        .withOriginalUriBaseIds(
            new OriginalUriBaseIds()
                .withAdditionalProperty(SarifReport.ROOT, root("The root of the git work tree."))
                .withAdditionalProperty(OLD_ROOT, root("The root of the old tree.")))
        .withColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS)
        .withInvocations(
            List.of(
                new Invocation()
                    .withExecutionSuccessful(true)
                    .withToolExecutionNotifications(
                        result.problems().stream()
                            .map(problem -> SarifReport.notification(problem, result.after()))
                            .toList())))
        .withResults(results)
        .withProperties(new PropertyBag().withAdditionalProperty("generation", tool.generation()));
  }

  private static ArtifactLocation root(String description) {
    return new ArtifactLocation().withDescription(SarifReport.message(description));
  }

  private static List<Result> results(Judged each, VerdictRules rules, ProveResult result) {
    Verdict verdict = each.verdict();
    List<Result> results = new ArrayList<>();
    Verdict.Kind kind = verdict.conclusion().kind();
    boolean owedOnly = verdict.oneSided() && kind != Verdict.Kind.UNKNOWN;
    if (kind != Verdict.Kind.EQUIVALENT && !owedOnly) {
      results.add(
          result(
              VerdictRules.name(kind),
              VerdictWords.sentence(verdict),
              verdict,
              verdict.conclusion().counterexample(),
              rules,
              result));
    }
    for (Obligation obligation : verdict.violated()) {
      String hook = Safe.line(verdict.subject().after().function()) + "()";
      results.add(
          result(
              VerdictRules.name(obligation.id()),
              hook + " breaks " + VerdictWords.obligation(obligation),
              verdict,
              obligation.counterexample(),
              rules,
              result));
    }
    return results;
  }

  private static Result result(
      String rule,
      String text,
      Verdict verdict,
      Optional<Counterexample> example,
      VerdictRules rules,
      ProveResult result) {
    HookAt hook = verdict.subject().after();
    Location location =
        new Location()
            .withPhysicalLocation(physical(hook.path(), hook.line(), true, result))
            .withLogicalLocations(
                Set.of(new LogicalLocation().withName(Safe.line(hook.function()))));
    String old = verdict.subject().before().map(HookAt::function).orElse("");
    Result sarif =
        new Result()
            .withRuleId(rule)
            .withRuleIndex(rules.index(rule))
            .withLevel(Result.Level.fromValue(rules.level(rule).text()))
            .withMessage(SarifReport.message(SarifReport.sentence(text)))
            .withLocations(List.of(location))
            .withPartialFingerprints(
                new PartialFingerprints()
                    .withAdditionalProperty(
                        SarifReport.FINGERPRINT,
                        Fingerprints.of(List.of(rule, hook.path(), hook.function(), old))))
            .withProperties(properties(verdict, example));
    example.ifPresent(found -> sarif.setCodeFlows(List.of(flow(found, result))));
    return sarif;
  }

  private static PropertyBag properties(Verdict verdict, Optional<Counterexample> example) {
    PropertyBag bag =
        new PropertyBag()
            .withAdditionalProperty("verdict", verdict.conclusion().kind().name())
            .withAdditionalProperty(
                "byDesign",
                verdict.conclusion().byDesign().stream().map(one -> one.id().id()).toList())
            .withAdditionalProperty(
                "assumptions",
                verdict.grounds().assumptions().stream().map(VerdictWords::assumption).toList());
    if (example.isPresent()) {
      Request request = example.get().request();
      bag.setAdditionalProperty("mmapRequest", RequestText.line(request));
      example.get().fault().ifPresent(f -> bag.setAdditionalProperty("fault", RequestText.of(f)));
      bag.setAdditionalProperty("case", example.get().caseText());
    }
    return bag;
  }

  private static CodeFlow flow(Counterexample example, ProveResult result) {
    List<ThreadFlow> threads = new ArrayList<>();
    if (!example.before().isEmpty()) {
      threads.add(thread("old", example.before(), false, result));
    }
    if (!example.after().isEmpty()) {
      threads.add(thread("new", example.after(), true, result));
    }
    return new CodeFlow().withThreadFlows(threads);
  }

  private static ThreadFlow thread(
      String id, List<Event> events, boolean after, ProveResult result) {
    return new ThreadFlow()
        .withId(id)
        .withLocations(
            events.stream()
                .map(event -> new ThreadFlowLocation().withLocation(step(event, after, result)))
                .toList());
  }

  /** A step of the kernel's model stands in no file of the tree. */
  private static Location step(Event event, boolean after, ProveResult result) {
    String text = event.event() + ": " + event.text();
    Location location = new Location().withMessage(SarifReport.message(SarifReport.sentence(text)));
    Sources sources = (after ? result.after() : result.before()).sources();
    if (event.place().isPresent() && sources.text(event.place().get().path()).isPresent()) {
      Place place = event.place().get();
      location.setPhysicalLocation(physical(place.path(), place.line(), after, result));
    }
    return location;
  }

  private static PhysicalLocation physical(
      String path, int line, boolean after, ProveResult result) {
    ArtifactLocation artifact =
        after
            ? SarifReport.artifact(path, result.after())
            : new ArtifactLocation().withUri(SarifReport.uri(path)).withUriBaseId(OLD_ROOT);
    return new PhysicalLocation()
        .withArtifactLocation(artifact)
        .withRegion(new com.contrastsecurity.sarif.Region().withStartLine(line));
  }
}
