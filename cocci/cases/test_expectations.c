// SPDX-License-Identifier: GPL-2.0-only
static void refuses_nothing(struct kunit *test)
{
	KUNIT_EXPECT_EQ(test, open_it(test, NULL), -EINVAL); /* left: test expectation */
	KUNIT_ASSERT_EQ_MSG(test, -EPERM, read_it(test), "read"); /* left: test expectation */
	give_up(test, -EIO);
}
