package org.parley.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.HTTPIngressPath;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.parley.schedule.table.TaskEngine;

class KubernetesManifestsTest {
  private static final Path FOLDER = Path.of("manifests/kubernetes");

  static List<String> manifests() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(it -> it.getFileName().toString())
          .filter(it -> !it.equals("kustomization.yaml"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void everyManifestIsMadeOfFieldsThatKubernetesKnows(String file) throws IOException {
    assertThat(Kubernetes.read(text(file))).isNotNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "deployment.yaml | replicas: 2 | replica: 2",
        "deployment.yaml | replicas: 2 | replicas: two",
        "deployment.yaml | readOnlyRootFilesystem: true | readOnlyRootFilesystem: 'yes'",
        "deployment.yaml | path: /q/health/live | path: 7",
        "config.yaml | PARLEY_SANDBOX: \"off\" | PARLEY_SANDBOX: off",
        "service-monitor.yaml | interval: 30s | every: 30s",
        "network-policy.yaml | podSelector: | selector:",
        "ingress.yaml | secretName: parley-tls | secret: parley-tls",
        "pod-disruption-budget.yaml | policy/v1 | policy/v9",
      })
  void aFieldThatKubernetesDoesNotKnowOrOfAnotherTypeIsNoticed(
      String file, String right, String wrong) throws IOException {
    var text = text(file);
    assertThat(text).contains(right);
    assertThatThrownBy(() -> Kubernetes.read(text.replace(right, wrong)))
        .isInstanceOfAny(JsonMappingException.class, IllegalArgumentException.class);
  }

  @Test
  void kustomizeNamesEveryManifestThatIsNeededEverywhere() throws IOException {
    var named = new ArrayList<String>();
    new YAMLMapper()
        .readTree(text("kustomization.yaml"))
        .path("resources")
        .forEach(it -> named.add(it.asText()));
    assertThat(manifests())
        .containsAll(named)
        .filteredOn(it -> !named.contains(it))
        .containsExactly("secret.example.yaml", "service-monitor.yaml");
  }

  @Test
  void everythingMeansTheSamePods() throws IOException {
    var pods = deployment().getSpec().getTemplate().getMetadata().getLabels();
    assertThat(deployment().getSpec().getSelector().getMatchLabels()).isEqualTo(pods);
    var service = (Service) Kubernetes.read(text("service.yaml"));
    assertThat(service.getSpec().getSelector()).isEqualTo(pods);
    var budget = (PodDisruptionBudget) Kubernetes.read(text("pod-disruption-budget.yaml"));
    assertThat(budget.getSpec().getSelector().getMatchLabels()).isEqualTo(pods);
    var policy = (NetworkPolicy) Kubernetes.read(text("network-policy.yaml"));
    assertThat(policy.getSpec().getPodSelector().getMatchLabels()).isEqualTo(pods);
    var monitor = (ServiceMonitor) Kubernetes.read(text("service-monitor.yaml"));
    assertThat(service.getMetadata().getLabels())
        .containsAllEntriesOf(monitor.getSpec().getSelector().getMatchLabels());
    assertThat(service.getSpec().getPorts().get(0).getName())
        .isEqualTo(monitor.getSpec().getEndpoints().get(0).getPort());
  }

  @Test
  void onlyVariablesThatAreExplainedAreSet() throws IOException {
    var example = Files.readString(Path.of(".env.example"));
    var set = new ArrayList<String>();
    set.addAll(((ConfigMap) Kubernetes.read(text("config.yaml"))).getData().keySet());
    set.addAll(((Secret) Kubernetes.read(text("secret.example.yaml"))).getStringData().keySet());
    assertThat(set).isNotEmpty().allMatch(it -> example.contains("#" + it + "="));
  }

  @Test
  void theSecretsOfTheExampleAreEmpty() throws IOException {
    assertThat(((Secret) Kubernetes.read(text("secret.example.yaml"))).getStringData().values())
        .allMatch(String::isEmpty);
  }

  @Test
  void nothingUnderQIsReachedFromOutside() throws IOException {
    var paths =
        ((Ingress) Kubernetes.read(text("ingress.yaml")))
            .getSpec().getRules().stream().flatMap(it -> it.getHttp().getPaths().stream()).toList();
    assertThat(paths).extracting(HTTPIngressPath::getPath).contains("/slack", "/api/messages");
    assertThat(paths)
        .allMatch(
            it ->
                it.getPathType().equals("Exact")
                    ? !it.getPath().startsWith("/q")
                    : it.getPath().equals("/slack"));
  }

  @Test
  void aProcessMayDoNothingButItsWork() throws IOException {
    var pod = deployment().getSpec().getTemplate().getSpec();
    assertThat(pod.getAutomountServiceAccountToken()).isFalse();
    assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
    assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
    assertThat(Files.readString(Path.of("Dockerfile")))
        .contains("USER " + pod.getSecurityContext().getRunAsUser());
    var container = pod.getContainers().get(0);
    assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
    assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
    assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    assertThat(container.getResources().getLimits().get("memory").toString()).isEqualTo("512Mi");
  }

  @Test
  void aStopIsNotCutShort() throws IOException {
    var config = (ConfigMap) Kubernetes.read(text("config.yaml"));
    var properties = new Properties();
    try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      properties.load(file);
    }
    // Lanes and due work stop one after the other.
    var longest =
        seconds(config.getData().get("PARLEY_SHUTDOWN_DELAY"))
            .plus(seconds(properties.getProperty("quarkus.shutdown.timeout")))
            .plus(TaskEngine.LONGEST_STOP.multipliedBy(2));
    var grace = deployment().getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds();
    assertThat(Duration.ofSeconds(grace)).isGreaterThan(longest.plusSeconds(5));
    var rolling = deployment().getSpec().getStrategy().getRollingUpdate();
    assertThat(rolling.getMaxUnavailable().getIntVal()).isZero();
  }

  private static Duration seconds(String written) {
    return Duration.parse("PT" + written);
  }

  private static Deployment deployment() throws IOException {
    return (Deployment) Kubernetes.read(text("deployment.yaml"));
  }

  private static String text(String file) throws IOException {
    return Files.readString(FOLDER.resolve(file));
  }
}
