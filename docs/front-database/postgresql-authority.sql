-- 教育管理部门的前置数据库（7.3.1），PostgreSQL，各类平台，配置 reference 1
-- Front database of the authority (7.3.1), PostgreSQL, platforms of every kind, profile reference 1
-- 在数据库 front_database 中以管理员身份执行；执行前替换两个口令。
-- Run as administrator in the database front_database; replace the two passwords first.

CREATE SCHEMA "exchange";

CREATE TABLE "exchange"."data_site_column" (
  "platform_id" varchar(64) NOT NULL,
  "column_id" varchar(64) NOT NULL,
  "level" bigint NOT NULL CHECK ("level" >= 1),
  "name" varchar(200) NOT NULL,
  "parent_column_id" varchar(64),
  "url" varchar(2000) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "column_id")
);

CREATE INDEX "data_site_column_update_time" ON "exchange"."data_site_column" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_site_column" IS '网站栏目';

COMMENT ON COLUMN "exchange"."data_site_column"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_site_column"."column_id" IS '栏目标识';

COMMENT ON COLUMN "exchange"."data_site_column"."level" IS '栏目层级，首级为 1';

COMMENT ON COLUMN "exchange"."data_site_column"."name" IS '栏目名称';

COMMENT ON COLUMN "exchange"."data_site_column"."parent_column_id" IS '上级栏目标识；首级栏目为空';

COMMENT ON COLUMN "exchange"."data_site_column"."url" IS '栏目链接';

COMMENT ON COLUMN "exchange"."data_site_column"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_site_column"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_site_column"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_resource" (
  "platform_id" varchar(64) NOT NULL,
  "resource_id" varchar(64) NOT NULL,
  "title" varchar(500) NOT NULL,
  "type" varchar(64) NOT NULL,
  "source" varchar(64) NOT NULL,
  "stage" varchar(64) NOT NULL,
  "subject" varchar(64) NOT NULL,
  "url" varchar(2000) NOT NULL,
  "duration_seconds" double precision CHECK ("duration_seconds" >= 0),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "resource_id")
);

CREATE INDEX "data_resource_update_time" ON "exchange"."data_resource" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_resource" IS '数字资源';

COMMENT ON COLUMN "exchange"."data_resource"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_resource"."resource_id" IS '资源标识';

COMMENT ON COLUMN "exchange"."data_resource"."title" IS '资源名称';

COMMENT ON COLUMN "exchange"."data_resource"."type" IS '资源类型';

COMMENT ON COLUMN "exchange"."data_resource"."source" IS '资源来源';

COMMENT ON COLUMN "exchange"."data_resource"."stage" IS '教育阶段';

COMMENT ON COLUMN "exchange"."data_resource"."subject" IS '学科或专业';

COMMENT ON COLUMN "exchange"."data_resource"."url" IS '访问链接';

COMMENT ON COLUMN "exchange"."data_resource"."duration_seconds" IS '资源时长（秒）；无时长的资源为空';

COMMENT ON COLUMN "exchange"."data_resource"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_resource"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_resource"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_course" (
  "platform_id" varchar(64) NOT NULL,
  "course_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "stage" varchar(64) NOT NULL,
  "subject" varchar(64) NOT NULL,
  "source" varchar(64) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "course_id")
);

CREATE INDEX "data_course_update_time" ON "exchange"."data_course" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_course" IS '课程';

COMMENT ON COLUMN "exchange"."data_course"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_course"."course_id" IS '课程标识';

COMMENT ON COLUMN "exchange"."data_course"."name" IS '课程名称';

COMMENT ON COLUMN "exchange"."data_course"."stage" IS '教育阶段';

COMMENT ON COLUMN "exchange"."data_course"."subject" IS '学科或专业';

COMMENT ON COLUMN "exchange"."data_course"."source" IS '课程来源';

COMMENT ON COLUMN "exchange"."data_course"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_course"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_course"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_lesson" (
  "platform_id" varchar(64) NOT NULL,
  "lesson_id" varchar(64) NOT NULL,
  "course_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "sequence" bigint NOT NULL CHECK ("sequence" >= 1),
  "duration_seconds" double precision CHECK ("duration_seconds" >= 0),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "lesson_id")
);

CREATE INDEX "data_lesson_update_time" ON "exchange"."data_lesson" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_lesson" IS '课时';

COMMENT ON COLUMN "exchange"."data_lesson"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_lesson"."lesson_id" IS '课时标识';

COMMENT ON COLUMN "exchange"."data_lesson"."course_id" IS '所属课程标识';

COMMENT ON COLUMN "exchange"."data_lesson"."name" IS '课时名称';

COMMENT ON COLUMN "exchange"."data_lesson"."sequence" IS '课时序号，自 1 起';

COMMENT ON COLUMN "exchange"."data_lesson"."duration_seconds" IS '课时时长（秒）';

COMMENT ON COLUMN "exchange"."data_lesson"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_lesson"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_lesson"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_material" (
  "platform_id" varchar(64) NOT NULL,
  "material_id" varchar(64) NOT NULL,
  "lesson_id" varchar(64) NOT NULL,
  "resource_id" varchar(64),
  "name" varchar(500) NOT NULL,
  "type" varchar(64) NOT NULL,
  "url" varchar(2000) NOT NULL,
  "duration_seconds" double precision CHECK ("duration_seconds" >= 0),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "material_id")
);

CREATE INDEX "data_material_update_time" ON "exchange"."data_material" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_material" IS '素材';

COMMENT ON COLUMN "exchange"."data_material"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_material"."material_id" IS '素材标识';

COMMENT ON COLUMN "exchange"."data_material"."lesson_id" IS '所属课时标识';

COMMENT ON COLUMN "exchange"."data_material"."resource_id" IS '对应的数字资源标识';

COMMENT ON COLUMN "exchange"."data_material"."name" IS '素材名称';

COMMENT ON COLUMN "exchange"."data_material"."type" IS '素材类型';

COMMENT ON COLUMN "exchange"."data_material"."url" IS '访问链接';

COMMENT ON COLUMN "exchange"."data_material"."duration_seconds" IS '时长（秒）';

COMMENT ON COLUMN "exchange"."data_material"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_material"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_material"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_user" (
  "platform_id" varchar(64) NOT NULL,
  "user_id" varchar(64) NOT NULL,
  "type" varchar(64) NOT NULL,
  "region_code" varchar(64),
  "registered_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "user_id")
);

CREATE INDEX "data_user_update_time" ON "exchange"."data_user" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_user" IS '用户';

COMMENT ON COLUMN "exchange"."data_user"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_user"."user_id" IS '用户标识（不得为身份证号、手机号等个人敏感信息）';

COMMENT ON COLUMN "exchange"."data_user"."type" IS '用户类型';

COMMENT ON COLUMN "exchange"."data_user"."region_code" IS '所在地行政区划代码（GB/T 2260）';

COMMENT ON COLUMN "exchange"."data_user"."registered_time" IS '注册时间';

COMMENT ON COLUMN "exchange"."data_user"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_user"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_user"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_evaluation" (
  "platform_id" varchar(64) NOT NULL,
  "evaluation_id" varchar(64) NOT NULL,
  "resource_id" varchar(64) NOT NULL,
  "user_id" varchar(64) NOT NULL,
  "action" varchar(64) NOT NULL CHECK ("action" IN ('rating', 'like', 'forward', 'favourite')),
  "score" double precision CHECK ("score" >= 1 AND "score" <= 5),
  "occurred_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "evaluation_id")
);

CREATE INDEX "data_evaluation_update_time" ON "exchange"."data_evaluation" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_evaluation" IS '资源评价与互动';

COMMENT ON COLUMN "exchange"."data_evaluation"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_evaluation"."evaluation_id" IS '评价标识';

COMMENT ON COLUMN "exchange"."data_evaluation"."resource_id" IS '资源标识';

COMMENT ON COLUMN "exchange"."data_evaluation"."user_id" IS '用户标识';

COMMENT ON COLUMN "exchange"."data_evaluation"."action" IS '互动类型：评价、点赞、转发、收藏';

COMMENT ON COLUMN "exchange"."data_evaluation"."score" IS '评分，1 至 5；仅评价有';

COMMENT ON COLUMN "exchange"."data_evaluation"."occurred_time" IS '发生时间';

COMMENT ON COLUMN "exchange"."data_evaluation"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_evaluation"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_evaluation"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."log_change" (
  "platform_id" varchar(64) NOT NULL,
  "log_id" varchar(64) NOT NULL,
  "table_name" varchar(128) NOT NULL,
  "record_key" varchar(256) NOT NULL,
  "operation" varchar(64) NOT NULL CHECK ("operation" IN ('insert', 'update', 'delete')),
  "create_time" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "log_id")
);

CREATE INDEX "log_change_create_time" ON "exchange"."log_change" ("platform_id", "create_time");

COMMENT ON TABLE "exchange"."log_change" IS '变更日志';

COMMENT ON COLUMN "exchange"."log_change"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."log_change"."log_id" IS '日志标识';

COMMENT ON COLUMN "exchange"."log_change"."table_name" IS '发生变更的数据表';

COMMENT ON COLUMN "exchange"."log_change"."record_key" IS '变更记录的主键';

COMMENT ON COLUMN "exchange"."log_change"."operation" IS '操作：插入、更新、软删除';

COMMENT ON COLUMN "exchange"."log_change"."create_time" IS '创建时间';

CREATE TABLE "exchange"."alert_record" (
  "platform_id" varchar(64) NOT NULL,
  "alert_id" varchar(64) NOT NULL,
  "table_name" varchar(128) NOT NULL,
  "record_key" varchar(256) NOT NULL,
  "rule" varchar(128) NOT NULL,
  "field" varchar(128),
  "message" varchar(2000) NOT NULL,
  "expected" varchar(2000) NOT NULL,
  "actual" varchar(2000) NOT NULL,
  "status" varchar(64) NOT NULL CHECK ("status" IN ('open', 'rectified', 'closed')),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "alert_id")
);

CREATE INDEX "alert_record_update_time" ON "exchange"."alert_record" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."alert_record" IS '告警';

COMMENT ON COLUMN "exchange"."alert_record"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."alert_record"."alert_id" IS '告警标识';

COMMENT ON COLUMN "exchange"."alert_record"."table_name" IS '数据表';

COMMENT ON COLUMN "exchange"."alert_record"."record_key" IS '记录主键';

COMMENT ON COLUMN "exchange"."alert_record"."rule" IS '违反的核验规则';

COMMENT ON COLUMN "exchange"."alert_record"."field" IS '字段';

COMMENT ON COLUMN "exchange"."alert_record"."message" IS '告警说明';

COMMENT ON COLUMN "exchange"."alert_record"."expected" IS '要求的内容';

COMMENT ON COLUMN "exchange"."alert_record"."actual" IS '实际的内容';

COMMENT ON COLUMN "exchange"."alert_record"."status" IS '状态：待整改、已整改、已关闭';

COMMENT ON COLUMN "exchange"."alert_record"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."alert_record"."update_time" IS '更新时间；插入、更新、软删除都须推进';

CREATE TABLE "exchange"."data_service_item" (
  "platform_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "category" varchar(100),
  "url" varchar(2000),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "item_id")
);

CREATE INDEX "data_service_item_update_time" ON "exchange"."data_service_item" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_service_item" IS '服务事项';

COMMENT ON COLUMN "exchange"."data_service_item"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_service_item"."item_id" IS '服务事项标识';

COMMENT ON COLUMN "exchange"."data_service_item"."name" IS '服务事项名称';

COMMENT ON COLUMN "exchange"."data_service_item"."category" IS '事项类别';

COMMENT ON COLUMN "exchange"."data_service_item"."url" IS '办理入口';

COMMENT ON COLUMN "exchange"."data_service_item"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_service_item"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_service_item"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_service_case" (
  "platform_id" varchar(64) NOT NULL,
  "case_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "user_id" varchar(64) NOT NULL,
  "accepted_time" timestamptz(3) NOT NULL,
  "completed_time" timestamptz(3),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "case_id")
);

CREATE INDEX "data_service_case_update_time" ON "exchange"."data_service_case" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_service_case" IS '办件';

COMMENT ON COLUMN "exchange"."data_service_case"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_service_case"."case_id" IS '办件标识';

COMMENT ON COLUMN "exchange"."data_service_case"."item_id" IS '服务事项标识';

COMMENT ON COLUMN "exchange"."data_service_case"."user_id" IS '申请用户标识';

COMMENT ON COLUMN "exchange"."data_service_case"."accepted_time" IS '受理时间';

COMMENT ON COLUMN "exchange"."data_service_case"."completed_time" IS '办结时间；未办结为空';

COMMENT ON COLUMN "exchange"."data_service_case"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_service_case"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_service_case"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_service_evaluation" (
  "platform_id" varchar(64) NOT NULL,
  "evaluation_id" varchar(64) NOT NULL,
  "case_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "user_id" varchar(64) NOT NULL,
  "score" bigint NOT NULL CHECK ("score" >= 1 AND "score" <= 5),
  "evaluated_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "evaluation_id")
);

CREATE INDEX "data_service_evaluation_update_time" ON "exchange"."data_service_evaluation" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_service_evaluation" IS '服务评价';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."evaluation_id" IS '评价标识';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."case_id" IS '办件标识';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."item_id" IS '服务事项标识';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."user_id" IS '用户标识';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."score" IS '评分，1 至 5';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."evaluated_time" IS '评价时间';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_service_evaluation"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_management_item" (
  "platform_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "item_id")
);

CREATE INDEX "data_management_item_update_time" ON "exchange"."data_management_item" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_management_item" IS '管理业务事项';

COMMENT ON COLUMN "exchange"."data_management_item"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_management_item"."item_id" IS '管理业务事项标识';

COMMENT ON COLUMN "exchange"."data_management_item"."name" IS '管理业务事项名称';

COMMENT ON COLUMN "exchange"."data_management_item"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_management_item"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_management_item"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_form" (
  "platform_id" varchar(64) NOT NULL,
  "form_id" varchar(64) NOT NULL,
  "item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "total_fields" bigint NOT NULL CHECK ("total_fields" >= 0),
  "auto_filled_fields" bigint NOT NULL CHECK ("auto_filled_fields" >= 0),
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "form_id")
);

CREATE INDEX "data_form_update_time" ON "exchange"."data_form" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_form" IS '表单';

COMMENT ON COLUMN "exchange"."data_form"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_form"."form_id" IS '表单标识';

COMMENT ON COLUMN "exchange"."data_form"."item_id" IS '管理业务事项标识';

COMMENT ON COLUMN "exchange"."data_form"."name" IS '表单名称';

COMMENT ON COLUMN "exchange"."data_form"."total_fields" IS '填报信息项总数';

COMMENT ON COLUMN "exchange"."data_form"."auto_filled_fields" IS '自动填报信息项数，不大于总数';

COMMENT ON COLUMN "exchange"."data_form"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_form"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_form"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_data_item" (
  "platform_id" varchar(64) NOT NULL,
  "data_item_id" varchar(64) NOT NULL,
  "name" varchar(500) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "data_item_id")
);

CREATE INDEX "data_data_item_update_time" ON "exchange"."data_data_item" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_data_item" IS '业务数据项';

COMMENT ON COLUMN "exchange"."data_data_item"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_data_item"."data_item_id" IS '数据项标识';

COMMENT ON COLUMN "exchange"."data_data_item"."name" IS '数据项名称';

COMMENT ON COLUMN "exchange"."data_data_item"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_data_item"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_data_item"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."data_data_item_call" (
  "platform_id" varchar(64) NOT NULL,
  "call_id" varchar(64) NOT NULL,
  "data_item_id" varchar(64) NOT NULL,
  "caller" varchar(200) NOT NULL,
  "called_time" timestamptz(3) NOT NULL,
  "create_time" timestamptz(3) NOT NULL,
  "update_time" timestamptz(3) NOT NULL,
  "is_deleted" boolean NOT NULL,
  PRIMARY KEY ("platform_id", "call_id")
);

CREATE INDEX "data_data_item_call_update_time" ON "exchange"."data_data_item_call" ("platform_id", "update_time");

COMMENT ON TABLE "exchange"."data_data_item_call" IS '数据项对外调用';

COMMENT ON COLUMN "exchange"."data_data_item_call"."platform_id" IS '所属接入平台的平台标识，由上级教育管理部门分配';

COMMENT ON COLUMN "exchange"."data_data_item_call"."call_id" IS '调用标识';

COMMENT ON COLUMN "exchange"."data_data_item_call"."data_item_id" IS '数据项标识';

COMMENT ON COLUMN "exchange"."data_data_item_call"."caller" IS '调用方';

COMMENT ON COLUMN "exchange"."data_data_item_call"."called_time" IS '调用时间';

COMMENT ON COLUMN "exchange"."data_data_item_call"."create_time" IS '创建时间';

COMMENT ON COLUMN "exchange"."data_data_item_call"."update_time" IS '更新时间；插入、更新、软删除都须推进';

COMMENT ON COLUMN "exchange"."data_data_item_call"."is_deleted" IS '软删除标记';

CREATE TABLE "exchange"."exchange_position" (
  "platform_id" varchar(64) NOT NULL,
  "table_name" varchar(64) NOT NULL,
  "warehouse" varchar(64) NOT NULL,
  "version" bigint NOT NULL,
  "window_end" bigint,
  "after_key" text,
  "rows" bigint NOT NULL,
  "written_at" timestamptz(3) NOT NULL,
  PRIMARY KEY ("platform_id", "table_name", "warehouse")
);

COMMENT ON TABLE "exchange"."exchange_position" IS '各表写入到何处';

CREATE TABLE "exchange"."exchange_refused_row" (
  "platform_id" varchar(64) NOT NULL,
  "table_name" varchar(64) NOT NULL,
  "record_key" text NOT NULL,
  "reason" text NOT NULL,
  "row" text NOT NULL,
  "refused_at" timestamptz(3) NOT NULL,
  "settled_at" timestamptz(3),
  PRIMARY KEY ("platform_id", "table_name", "record_key")
);

COMMENT ON TABLE "exchange"."exchange_refused_row" IS '不符合表约束而未能写入的行及原因';

REVOKE ALL ON DATABASE "front_database" FROM PUBLIC;

CREATE ROLE "monitoring_push" LOGIN PASSWORD 'REPLACE_THIS_PASSWORD_1' NOSUPERUSER NOCREATEDB NOCREATEROLE;

GRANT CONNECT ON DATABASE "front_database" TO "monitoring_push";

GRANT USAGE ON SCHEMA "exchange" TO "monitoring_push";

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA "exchange" TO "monitoring_push";

CREATE ROLE "monitoring_exchange" LOGIN PASSWORD 'REPLACE_THIS_PASSWORD_2' NOSUPERUSER NOCREATEDB NOCREATEROLE;

GRANT CONNECT ON DATABASE "front_database" TO "monitoring_exchange";

GRANT USAGE ON SCHEMA "exchange" TO "monitoring_exchange";

GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA "exchange" TO "monitoring_exchange";
