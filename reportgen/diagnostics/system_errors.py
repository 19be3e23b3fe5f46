"""Why the system refused something with a file, in the words of findings."""

import errno
from os import strerror

from reportgen.diagnostics.finding import N_
from reportgen.files.regular import NotRegular

_REASONS = {
    errno.EACCES: N_("没有权限"),
    errno.EPERM: N_("没有权限"),
    errno.ENOSPC: N_("磁盘已满"),
    errno.EDQUOT: N_("超出了磁盘配额"),
    errno.EROFS: N_("磁盘是只读的"),
    errno.EIO: N_("磁盘读写出错"),
    errno.ENOENT: N_("没有这个文件或文件夹"),
    errno.ENOTDIR: N_("路径中有一段是文件，不是文件夹"),
    errno.EISDIR: N_("是文件夹"),
    errno.EEXIST: N_("已有同名的文件"),
    errno.ENAMETOOLONG: N_("文件名太长"),
    errno.ELOOP: N_("符号链接绕成了圈"),
    errno.EFBIG: N_("文件太大"),
    errno.EMFILE: N_("打开的文件太多"),
    errno.EBUSY: N_("正被别的程序占用"),
    errno.EPIPE: N_("对方已不再读取"),
    errno.EBADF: N_("已被关闭"),
}


def reason(error: OSError) -> str:
    """A Chinese message for the error; the system's own words where there is none."""
    if isinstance(error, NotRegular) and error.errno != errno.EISDIR:
        return N_("不是普通文件")
    return _REASONS.get(error.errno or 0) or error.strerror or strerror(error.errno or 0)
