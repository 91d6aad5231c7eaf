// SPDX-License-Identifier: GPL-2.0-only
int finish(struct req *req, int err, const int *map)
{
	complete(req, -EIO);
	req->ops->done(req, err ? -EPERM : -ENOENT, -EINVAL);
	(*req->cb)(req, ERR_PTR(-EAGAIN));
	dev_err_probe(req->dev, -EINVAL, "no clock\n");
	WRITE_ONCE(req->error, -ETIMEDOUT);
	check(req, err == -EBUSY); /* left: comparison */
	check(req, map[EPERM]); /* left: constant expression */
	if (complete_all(req, -ENODEV)) /* left: condition */
		return dev_err_probe(req->dev, -ENXIO, "no power\n");
	return 0;
}
