package org.parley.outbox.drain;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnH2.class)
class H2OutboxContractTest extends OutboxContractTest {}
