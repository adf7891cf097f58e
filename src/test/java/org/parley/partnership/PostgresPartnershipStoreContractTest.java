package org.parley.partnership;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresPartnershipStoreContractTest extends PartnershipStoreContractTest {}
