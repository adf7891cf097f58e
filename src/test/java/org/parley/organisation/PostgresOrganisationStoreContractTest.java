package org.parley.organisation;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.parley.testing.Postgres;

@QuarkusTest
@TestProfile(Postgres.class)
class PostgresOrganisationStoreContractTest extends OrganisationStoreContractTest {}
